# The shell
shell-skip = 本文へ移動
shell-open-navigation = メニューを開く
shell-navigation = メイン
shell-overview = 概要
shell-sell = 販売
shell-trial-invitations = 試用版への招待
shell-drafts = 下書き
shell-partner-number = パートナー ID { $number }
shell-language = 言語
shell-theme = 配色
shell-theme-system = システムに合わせる
shell-theme-light = ライト
shell-theme-dark = ダーク
shell-sign-out = サインアウト
shell-sign-out-everywhere = すべての端末からサインアウト
shell-sign-out-everywhere-help = この端末も含みます。
shell-sign-out-question = この端末に下書きを残してサインアウトしますか
shell-sign-out-unsent = { $count } 件の下書きがこの端末にのみあります。次にここでサインインするまで、この端末に残ります。
shell-sign-out-stay = サインインしたままにする
shell-unsent = 未同期 { $count } 件
shell-new-version = 新しいバージョンを読み込む
# Refusals
page-not-found-title = このページはありません
page-not-found-text = アドレスに誤りがあるか、内容が削除されています。入力した内容は失われていません。
page-refused-title = このページは開けません
page-refused-role = お使いの役割ではこのページを開けません。会社の管理者が変更できます。
page-refused-partner = パートナーの担当者向けのページです。現在は顧客としてサインインしています。
page-refused-customer = 顧客向けのページです。現在はパートナーとしてサインインしています。
page-go-home = 最初のページへ移動
# Sign in
sign-in-title = サインイン
sign-in-lede = 職場のアカウントのメール アドレスとパスワードを入力します。
sign-in-email = メール アドレス
sign-in-password = パスワード
sign-in-verb = サインイン
sign-in-failed = まだサインインできていません
sign-in-email-missing = メール アドレスを入力してください (例: name@company.example)
sign-in-password-missing = パスワードを入力してください
# Roles
role-global-administrator = 全体管理者
role-admin-agent = 管理エージェント
role-helpdesk-agent = ヘルプデスク エージェント
role-sales-agent = 営業エージェント
role-billing-administrator = 課金管理者
role-referrals-administrator = 紹介管理者
role-referrals-user = 紹介ユーザー
role-profile-administrator = プロファイル管理者
role-user-administrator = ユーザー管理者
role-password-administrator = パスワード管理者
role-service-support-administrator = サービス サポート管理者
role-plain-user = ユーザー
role-operator = 運営担当
# Why a request was refused
problem-network = サーバーに接続できません。入力した内容は残っています。ネットワークにつながったら、もう一度お試しください。
problem-timeout = サーバーが時間内に応答しませんでした。もう一度お試しください。同じ操作が二重に行われることはありません。
problem-internal = こちら側で問題が発生しました。入力した内容は残っています。しばらくしてからもう一度お試しください。
problem-unavailable = 現在サービスを利用できません。しばらくしてからもう一度お試しください。
problem-invalid-fields = 確認が必要な項目があります。
problem-body-too-large = 送信できる長さを超えています。短くしてからもう一度お試しください。
problem-not-signed-in = セッションが終了しました。もう一度サインインしてください。入力した内容は残っています。
problem-wrong-credentials = メール アドレスとパスワードの組み合わせが正しくありません。両方を確認して、もう一度お試しください。
problem-too-many-attempts = 試行回数が多すぎます。{ $minutes } 分後にもう一度お試しください。
problem-not-allowed = お使いの役割ではこの操作を行えません。会社の管理者が変更できます。
problem-not-found = すでに存在しないか、閲覧できないものです。
problem-stale-revision = 開いた後に、ほかの人が変更しました。読み込み直してから判断してください。
problem-in-progress = 最初の操作を処理しています。しばらくしてから確認してください。
problem-wrong-state = 状態が変わったため、この操作はできなくなりました。読み込み直して確認してください。
problem-not-entitled = 貴社はこれを提供する権限がありません。参加しているプログラムによって決まります。
problem-obstacle = この招待には現在回答できません。ページを読み込み直すと理由を確認できます。
problem-administration-not-offered = このパートナーは、ここでは代理管理を提供していません。
problem-another-administrator = 別のパートナーが代理管理を行っています。置き換えるか、そのままにするかを選んでください。
problem-administrator-gone = 置き換えようとしたパートナーは、すでに代理管理を行っていません。ページを読み込み直してください。
# What is wrong with one field
field-empty = 入力してください
field-too-long = { $most } 文字以内にしてください (現在 { $is } 文字)
field-control-character = 表示されない文字を取り除いてください
field-not-an-email-address = アドレスを完全な形で入力してください (例: name@company.example)
field-unknown-plan = 一覧にある試用版から選んでください
field-unknown-usage-location = 一覧にある国や地域から選んでください
field-cloud-without-partner-features = この国や地域のクラウドでは、パートナーは顧客を招待できません。別の国や地域を選んでください
field-not-in-this-cloud = 選んだ国や地域のクラウドには、この試用版がありません。別の試用版を選んでください
field-no-trial-of-this-plan = このプランに試用版はありません。別のものを選んでください
field-service-type-not-authorised = 貴社はこの試用版を提供する権限がありません。別のものを選んでください
field-wrong = 読み取れません。入力し直してください

## Offline

offline-banner = <b>ネットワークがありません。</b>このまま入力を続けてください。入力した内容はすべてこの端末に保存されます。完了すると招待はここで待機し、1 回だけ送信されます。
