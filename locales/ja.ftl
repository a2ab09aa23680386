## The shell

shell-skip = 本文へ移動
shell-open-navigation = メニューを開く
shell-navigation = メイン
shell-overview = 概要
shell-sell = 販売
shell-trial-invitations = 試用版への招待
shell-purchase-offers = 購入の提案
shell-subscriptions = サブスクリプション
shell-drafts = 下書き
shell-company = 会社
shell-partner-number = パートナー ID { $number }
shell-language = 言語
shell-theme = 配色
shell-theme-system = システム
shell-theme-light = ライト
shell-theme-dark = ダーク
shell-inbox = 受信トレイ
shell-account = アカウント
shell-sign-out = サインアウト
shell-sign-out-everywhere = すべての端末からサインアウト
shell-sign-out-everywhere-help = この端末も含みます。
shell-unsent = 未同期 { $count } 件
shell-sync-saving = 保存中
shell-sync-synced = 同期済み
shell-sync-offline = ネットワークなし
shell-sync-not-kept = この端末には保存されません
shell-sync-waiting = 送信待ち { $count } 件
shell-sync-choice = 選択が必要 { $count } 件
shell-find = 検索または実行
shell-new-version = 新しいバージョンを読み込む

## Refusals

page-not-found-title = このページはありません
page-not-found-text = アドレスに誤りがあるか、内容が削除されています。入力した内容は失われていません。
page-refused-title = このページは開けません
page-refused-role = お使いの役割ではこのページを開けません。会社の管理者が変更できます。
page-refused-partner = パートナーの担当者向けのページです。現在はお客さまとしてサインインしています。
page-refused-customer = お客さま向けのページです。現在はパートナーとしてサインインしています。
page-go-home = 最初のページへ移動

## Sign in

sign-in-title = サインイン
sign-in-lede = 職場のアカウントのメール アドレスとパスワードを入力します。
sign-in-email = メール アドレス
sign-in-password = パスワード
sign-in-verb = サインイン
sign-in-failed = まだサインインできていません
sign-in-email-missing = メール アドレスを入力してください（例：name@company.example）
sign-in-password-missing = パスワードを入力してください

## Roles

role-global-administrator = グローバル管理者
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

## Why a request was refused

problem-network = サーバーに接続できません。入力した内容は残っています。ネットワークにつながったら、もう一度お試しください。
problem-timeout = サーバーが時間内に応答しませんでした。もう一度お試しください。同じ操作が二重に行われることはありません。
problem-internal = こちら側で問題が発生しました。入力した内容は残っています。しばらくしてからもう一度お試しください。
problem-unavailable = 現在サービスを利用できません。しばらくしてからもう一度お試しください。
problem-invalid-fields = 確認が必要な項目があります。
problem-body-too-large = 送信できる長さを超えています。短くしてからもう一度お試しください。
problem-not-signed-in = セッションが終了しました。もう一度サインインしてください。入力した内容は残っています。
problem-wrong-credentials = メール アドレスとパスワードの組み合わせが正しくありません。両方を確認して、もう一度お試しください。
problem-link-expired = このリンクは使用済みか、期限が切れています。
problem-too-many-attempts = 試行回数が多すぎます。{ $minutes } 分後にもう一度お試しください。
problem-not-allowed = お使いの役割ではこの操作を行えません。会社の管理者が変更できます。
problem-not-found = すでに存在しないか、閲覧できないものです。
problem-stale-revision = 開いた後に、ほかの人が変更しました。読み込み直してから判断してください。
problem-in-progress = 最初の操作を処理しています。しばらくしてから確認してください。
problem-wrong-state = 状態が変わったため、この操作はできなくなりました。読み込み直して確認してください。
problem-not-entitled = 貴社はこれを提供する権限がありません。参加しているプログラムによって決まります。
problem-obstacle = この招待には現在回答できません。ページを読み込み直すと理由を確認できます。
problem-administration-not-offered = このパートナーは、ここでは代理管理を提供していません。
problem-terms-not-current = お読みになった条件より新しい条件があります。ページを読み込み直してください。
problem-another-administrator = 別のパートナーが代理管理を行っています。置き換えるか、そのままにするかを選んでください。
problem-administrator-gone = 置き換えようとしたパートナーは、すでに代理管理を行っていません。ページを読み込み直してください。
problem-window-closed = ライセンスを返せるのは購入から 7 日間です。期限を過ぎたため、返せません。契約期間の終わりで終了するには、更新をオフにしてください。
problem-unknown-partner = このパートナー ID のパートナーは見つかりません。番号をパートナーにご確認ください。
problem-partner-not-enrolled = このパートナーはどのプログラムにも登録していないため、登録パートナーにはなれません。
problem-partner-left = このパートナーはプログラムを離れたため、新たに指名できません。
problem-last-global-administrator = グローバル管理者が 1 人は必要です。先にほかの人にその役割を割り当ててください。

## What is wrong with one field

field-empty = 入力してください
field-too-long = { $most } 文字以内にしてください（現在 { $is } 文字）
# $is (number)
# $least (number)
field-too-short = { $is } 文字です。{ $least } 文字以上必要です
field-control-character = 表示されない文字を取り除いてください
field-not-an-email-address = アドレスを完全な形で入力してください（例：name@company.example）
field-address-taken = このアドレスには既にアカウントがあるか、招待済みです
field-cannot-take-over = 試用版への招待を送信できる在籍中の同僚を選んでください
field-not-in-the-future = これから先の日付を選んでください
# $least (number)
# $most (number)
field-out-of-range = { $least } から { $most } までの整数を入力してください
# $left (number)
field-not-the-code = コードが違います。残りの回数：{ $left }
field-unknown-plan = 一覧にある試用版から選んでください
field-unknown-usage-location = 一覧にある国や地域から選んでください
field-cloud-without-partner-features = この国や地域のクラウドでは、パートナーはお客さまを招待できません。別の国や地域を選んでください
field-not-in-this-cloud = 選んだ国や地域のクラウドには、この試用版がありません。別の試用版を選んでください
field-no-trial-of-this-plan = このプランに試用版はありません。別のものを選んでください
field-service-type-not-authorised = 貴社はこの試用版を提供する権限がありません。別のものを選んでください
field-wrong = 読み取れません。入力し直してください

## Offline

offline-banner = <b>ネットワークがありません。</b>このまま入力を続けてください。入力した内容はすべてこの端末に保存されます。完了するとここで待機し、1 回だけ送信されます。

## What several pages say

try-again = 再試行
show-more = さらに表示
loading = 読み込み中
as-of = { $time } 時点の内容です。
as-of-kept = サーバーに接続でき次第、読み込み直します。
not-kept = サーバーに接続できません。この端末にも、この 30 日間に保存されたものはありません。
needs-network = ネットワークが必要です
link-copied = リンクをコピーしました
link-not-copied = ブラウザーがコピーを拒否しました。リンクを選択してコピーしてください

## Names of things

programme-cloud-essentials = Cloud Essentials
programme-cloud-accelerate = Cloud Accelerate
programme-cloud-deployment = Cloud Deployment
administration-full = すべての管理
administration-limited = 限定された管理
service-mail = 独自ドメインのメールと予定表
service-kiosk-mail = ブラウザーで使うメールと予定表
service-files = 1 人ずつのファイル保存領域
service-sites = チームサイト
service-meetings = チャットと会議
service-social = 組織内の交流ネットワーク
service-web-apps = ブラウザーで使うアプリ
service-desktop-apps = パソコン・タブレット・スマートフォン用アプリ
service-bookings = お客さま向けの予約ページ
service-device-management = パソコンとスマートフォンの管理
service-endpoint-protection = パソコンを攻撃から守る機能
service-information-protection = 機密文書の保護
service-threat-protection = メールを攻撃から守る機能
service-voice = 電話
service-business-intelligence = レポートとダッシュボード
service-discovery = 訴訟に備えたコンテンツの検索
service-operating-system = パソコンの基本ソフト

## States

state-invitation-active = 有効
state-invitation-paused = 一時停止中
state-invitation-expired = 期限切れ
state-invitation-revoked = 取り消し済み
state-opened = 開封済み
state-signed-in = サインイン済み
state-needs-administrator = 管理者が必要
state-reviewing = 確認中
state-accepted = 承諾済み
state-accepted-with-administration = 承諾済み（代理管理あり）
state-running = 試用開始済み
state-running-with-administration = 試用開始済み（代理管理あり）
state-declined = 辞退
state-went-quiet = 反応なし

## From opening to answer

funnel-caption = 各段階のお客さまの数と、リンクを開いたお客さまに対する割合
funnel-step = 段階
funnel-customers = お客さま
funnel-share = 割合
funnel-opened = 開封
funnel-signed-in = サインイン
funnel-reviewed = 確認
funnel-accepted = 承諾
funnel-with-administration = 代理管理あり
funnel-declined = 辞退

## The clock of a trial

clock-to = { $day }まで
clock-from-to = { $first }～{ $last }
clock-trial = すべて無料で使えます。
clock-grace = 30 日間の猶予期間です。引き続きすべて使えます。この間にデータの取り出し、または購入ができます。
clock-disabled = 停止します。管理者だけがサインインしてデータを取り出せます。
clock-deleted = 試用版のデータはすべて削除され、元に戻せません。

## What happened

event-somebody = 訪問者
event-invitation-created = <b>{ $who }</b> が試用版への招待 { $invitation } を作成しました
event-invitation-paused = <b>{ $who }</b> が試用版への招待 { $invitation } を一時停止しました
event-invitation-resumed = <b>{ $who }</b> が試用版への招待 { $invitation } を再開しました
event-invitation-extended = <b>{ $who }</b> が試用版への招待 { $invitation } の期限を { $day } に変更しました
event-invitation-without-end = <b>{ $who }</b> が試用版への招待 { $invitation } の期限をなくしました
event-invitation-revoked = <b>{ $who }</b> が試用版への招待 { $invitation } を取り消しました
event-invitation-expired = 試用版への招待 { $invitation } の期限が切れました
# $count (number)
event-invitation-sent = <b>{ $who }</b> が試用版への招待 { $invitation } を { $count } 件の宛先に送信しました
event-recipient-not-reached = 試用版への招待 { $invitation } のメールは { $address } に届きませんでした
event-invitation-opened = 試用版への招待 { $invitation } が開かれました
event-customer-signed-in = <b>{ $who }</b> が { $invitation } にサインインしました
event-administrator-needed = <b>{ $who }</b> が { $invitation } に回答するには管理者が必要です
event-invitation-forwarded = <b>{ $who }</b> が { $invitation } を管理者に渡しました
event-review-started = <b>{ $who }</b> が { $invitation } を確認しています
event-trial-accepted = <b>{ $who }</b> が { $plan } の試用を承諾しました
event-trial-accepted-with-administration = <b>{ $who }</b> が { $plan } の試用を、代理管理ありで承諾しました
event-trial-declined = <b>{ $who }</b> が { $plan } の試用を辞退しました
event-trial-declined-because = <b>{ $who }</b> が { $plan } の試用を辞退しました：「{ $reason }」
event-went-quiet = <b>{ $who }</b> は { $invitation } に 30 日間反応がありません
event-trial-started = <b>{ $who }</b> で { $plan } の試用が始まりました（{ $day } まで）
event-administration-granted-full = <b>{ $who }</b> が代理管理（すべての管理）を認めました
event-administration-granted-limited = <b>{ $who }</b> が代理管理（限定された管理）を認めました
event-administration-replaced = <b>{ $who }</b> が別のパートナーを指定しました。そこでの代理管理は終了しました
event-administration-removed = <b>{ $who }</b> が代理管理を終了しました
event-administration-lapsed = 貴社がどのプログラムにも参加していない状態が 90 日続いたため、<b>{ $who }</b> の代理管理は終わりました
event-profile-changed = <b>{ $who }</b> が会社のプロフィールを変更しました
event-office-added = <b>{ $who }</b> が拠点 { $office } を追加しました
event-office-renamed = <b>{ $who }</b> が拠点 { $before } の名前を { $office } に変更しました
event-office-closed = <b>{ $who }</b> が拠点 { $office } を閉鎖しました
event-template-kept = <b>{ $who }</b> が提案のテンプレート { $template } を保存しました
event-template-renamed = <b>{ $who }</b> が提案のテンプレート { $before } の名前を { $template } に変更しました
event-template-deleted = <b>{ $who }</b> が提案のテンプレート { $template } を削除しました
event-staff-invited = <b>{ $who }</b> が { $person } を招待しました
event-staff-invitation-withdrawn = <b>{ $who }</b> が { $person } への参加の招待を取り下げました
event-staff-joined = <b>{ $who }</b> が参加しました
event-staff-role-changed = <b>{ $who }</b> が { $person } の役割を変更しました
event-staff-left = <b>{ $person }</b> が離れました。試用版への招待は { $successor } が引き継ぎました

## The stream

live-on = ライブ
live-reconnecting = 再接続中
live-offline = ネットワークなし

## Review: the invitation as a letter

review-title = ご招待
review-loading = ご招待を読み込み中
review-your-organisation = お客さまの組織
# $days (number)
review-invited = { $plan } を { $days } 日間、無料でお試しいただけます
review-lede = 2 分ほどでお読みいただけます。承諾されるまで何も始まりません。理由を書かずに辞退することもできます。
review-go-to-answer = 回答へ進む
review-from = 招待元
review-partner-enrolled = 認定パートナー（{ $programmes } に登録済み）。パートナー ID { $number }。
review-partner-registered = パートナー網に加盟しているパートナー。パートナー ID { $number }。
review-get = ご利用内容
# $licences (number)
review-get-lead = { $plan } を最大 { $licences } 名まで、本日から<b>{ $day }</b>までご利用いただけます。
# $licences (number)
review-get-note = ライセンスは { $licences } 個で、試用中に数を変えることはできません。ご利用地域は{ $country }です。
review-after = 試用のあと
review-after-lead = 試用版が<b>自動的に有料になることはありません</b>。何もしない場合は次のとおりです。
review-price = 続ける場合の料金
review-price-lead = 現在のお支払いは<b>ありません</b>。カードの登録も不要です。
review-price-to = { $day }まで
review-price-from = { $day }から
review-price-amount = <b>{ $amount }</b>／1 ライセンス・月
review-price-note = 税抜、1 年契約の場合です。ご請求は<b>クラウド事業者から直接</b>お客さまに届きます。{ $partner } からの請求ではありません。購入するライセンス数はお客さまがお決めください。
review-questions = お問い合わせ
review-questions-text = { $partner } の { $author } へお尋ねください。クラウド事業者のサポートへ直接ご連絡いただくこともでき、パートナーを通す必要はありません。
review-invitation = 招待番号 <id>{ $summary }</id>
review-answer-by = 回答期限　{ $moment }

## Review: the separate choice

review-choice = 別にお選びいただくこと
review-choice-question = { $partner } に、サービスの管理を任せますか。
review-choice-text = これを「代理管理」といいます。<b>どちらを選んでも、試用の内容は変わりません。</b>
review-choice-no = いいえ、自社で管理します
review-choice-no-text = あとから任せることもできます。任せなくても、{ $partner } やクラウド事業者のサポートに相談できます。
review-choice-yes-full = はい、終了するまで、すべての管理を任せます
review-choice-yes-limited = はい、終了するまで、限定された管理を任せます
review-choice-yes-text = 決定権はお客さまにあり、終了できます。現在、ほかに代理管理を任せている会社はありません。
review-choice-yes-other = 現在は { $other } が管理しています。替えるか、そのままにするかを下でお選びください。
review-choice-yes-already = すでに { $partner } が管理しています。何も変わりません。
review-other-question = { $day }から { $other } が管理しています。任せられるのは 1 社だけです。どうしますか。
review-other-replace = { $other } から { $partner } に替える
review-other-replace-text = 試用を始めた時点で { $other } の権限は終了します。別のパートナーを指定したことが { $other } に伝わります。
review-other-keep = { $other } のままにする
review-other-keep-text = { $partner } に権限は与えられません。試用は同じように始まります。
review-other-unanswered = 現在の管理者を替えるか、そのままにするかをお選びください
review-meaning = 「はい」を選ぶとどうなるか
review-could = できるようになること
review-could-people = ユーザーとグループの追加、変更、削除
review-could-passwords = パスワードの再設定
review-could-mailboxes = メールボックスの準備と、以前のメールの移行
review-could-licences = お持ちのライセンスの割り当て
review-could-requests = サービス リクエストの代理提出
review-could-not = できないこと
review-could-not-people = ユーザーの追加、変更、削除
review-could-not-read = メールボックスやファイルを開くこと
review-could-not-buy = 購入、お支払い方法の閲覧
review-could-not-record = 自社を登録パートナーに指定すること
review-could-not-stop-you = お客さまによる終了を妨げること
review-full-note = すべての管理を任せると、メールボックスやファイルを開く権限を自らに与えることも可能になります。行った操作はすべて担当者名とともに記録されます。記録はお客さまが閲覧でき、パートナーが書き換えることはできません。
review-limited-note = パスワードを再設定した人は、そのユーザーとしてサインインすることも可能になります。行った操作はすべて担当者名とともに記録されます。記録はお客さまが閲覧でき、パートナーが書き換えることはできません。

## Review: the answer

review-answer = ご回答
review-signed-in-as = <b>{ $name }</b> 様（{ $organisation }、{ $role }）としてサインインしています。
review-signed-in-other = <b>{ $name }</b> 様としてサインインしています。
review-not-you = ご本人でない場合
review-sign-in-lead = 回答するには、職場のアカウントでサインインしてください。このページで選んだ内容は残ります。
review-sign-up = アカウントをお持ちでない方は、こちらで作成できます。2 分ほどで、この画面に戻ります
review-start-trial = 試用を始める
review-decline = 辞退する
review-one-thing = 未回答の項目があります
review-effect-without = <b>代理管理なしで</b>試用を始めます。
review-effect-with = 試用を始めます。これとは別の選択として、<b>{ $partner } に代理管理を任せます</b>。
review-effect-replacing = 試用を始めます。これとは別の選択として、代理管理を任せる先を <b>{ $other } から { $partner } に替えます</b>。
review-effect-open = 現在の管理者を<b>替えるか、そのままにするか</b>が未回答です。
review-needs-administrator = 回答できるのは、お客さまの組織のグローバル管理者だけです。リンクを管理者に渡してください。同じページが表示されます。
review-not-a-customer = お客さまに表示されるページを見ています。回答できるのは、お客さまの組織の管理者だけです。
review-changed = ページを開いたあとに内容が変わりました。選んだ内容は残っています。次をもう一度ご確認ください。
review-changed-plan = ご利用内容
review-changed-trial = 試用の期間とライセンス数
review-changed-price = 続ける場合の料金
review-changed-message = パートナーからのメッセージ
review-changed-administration = 求められている代理管理
review-changed-expiry = 回答期限
review-changed-administrator = 現在の管理者
review-decline-title = ご招待を辞退しますか
review-decline-text = 辞退されたことと、書かれた場合はその理由が { $partner } に伝わります。この回答は取り消せません。
review-decline-reason = 理由（任意）
review-decline-later = あとで決める
review-decline-now = 招待を辞退する
review-stale = お読みいただいている間に、パートナーがご招待を変更しました。回答は送信されていません。もう一度ご確認のうえ、ご回答ください。

## Review: after the answer

review-title-running = { $plan } の試用が始まりました
review-title-accepted = { $plan } の試用は承諾済みです
review-title-declined = { $plan } の試用を辞退されました
review-running = { $day }まで、すべて無料で使えます。
review-being-set-up = ただいま準備しています。少し時間がかかりますが、このままお待ちいただく必要はありません。
review-declined-lede = 何も始まっていません。ご回答は { $partner } に伝わりました。
review-recorded = 記録された内容
review-fact-by = 回答者
review-fact-at = 回答日時
review-fact-invitation = 招待番号
review-fact-plan = プラン
review-fact-terms = 条件
review-terms-version = 版 { $version }
review-fact-administration = 代理管理
review-fact-no-administration = なし。あとから任せることもできます。
review-to-home = ご招待の一覧へ
review-pass-on-to = 回答できる方
review-pass-on-subject = { $partner } からのご招待への回答のお願い
review-pass-on-text = { $partner } から { $plan } の試用のご招待が届いています。回答できるのはグローバル管理者だけです。こちらでお読みください：{ $link }
review-pass-on-write = メールを書く
review-pass-on-copy = 文面をコピー
review-pass-on-copied = 文面をコピーしました
review-end = 終わらせるには
review-end-trial = 試用は自動的に終わります。取り消しの手続きは要りません。
review-end-administration = お客さまが終了するまで、{ $partner } が代理で管理します。グローバル管理者が最初のページですぐに終了でき、理由は要りません。

## Review: nothing to answer

review-unknown-title = このリンクのご招待はありません
review-unknown-text = リンクに誤りがあるか、途中で切れています。届いたメッセージからもう一度開くか、パートナーにお問い合わせください。
review-failed-title = ご招待を読み込めませんでした
review-title-expired = このご招待は期限が切れました
review-title-paused = このご招待は一時停止中です
review-title-revoked = このご招待は取り下げられました
review-title-used-up = このご招待は定員に達しました
review-expired-text = 回答期限は { $day }でした。{ $partner } に新しいご招待を依頼してください。何も始まっておらず、費用も発生していません。
review-paused-text = { $partner } が一時的に止めています。後でもう一度リンクを開くか、{ $partner } にお問い合わせください。何も始まっておらず、費用も発生していません。
review-revoked-text = { $partner } がリンクを閉じました。新しいご招待を依頼してください。何も始まっておらず、費用も発生していません。
review-used-up-text = このご招待には定員があり、すでに定員の組織が承諾しました。{ $partner } に新しいご招待を依頼してください。何も始まっておらず、費用も発生していません。
review-closed-sign-in = 以前に回答されましたか。サインインすると、記録された内容を確認できます。

## 回答と、回答できないとき

answering-country-title = この試用版は{ $country }の組織が対象です
answering-country-text = { $organisation } は別の国または地域に登録されているため、この試用版を始めることはできません。何も始まっておらず、費用も生じていません。
answering-country-do = { $partner } に、お客さまの国または地域向けのご招待をご依頼ください。
answering-had-title = お客さまの組織は以前 { $plan } を試用されています
answering-had-text = 試用は 1 つのプランにつき 1 組織 1 回です。その試用は{ $end }に終わりました。今回は何も始まっておらず、費用も生じていません。
answering-had-do = ほかの選択肢や、{ $plan } を続ける場合の費用は { $partner } にお尋ねください。
answering-owned-title = お客さまの組織はすでに { $plan } をお持ちです
answering-owned-text = 始めるものはありません。{ $start }から試用中で、{ $end }まで使えます。
answering-owned-soon = 始めるものはありません。試用はすでに承諾され、準備中です。
answering-owned-do = 取り決めた内容をご覧ください。別のものをお望みの場合は { $partner } にお尋ねください。
answering-do = できること
answering-earlier = すでにある試用
answering-earlier-by = 承諾した方
answering-earlier-at = 承諾日時
answering-earlier-from = 提供元
answering-earlier-runs = 期間
answering-earlier-span = { $start }～{ $end }
answering-earlier-look = 取り決めた内容を見る
answering-facts-failed = 詳細を読み込めませんでした
answering-forward-lead = Liaison から、お名前を添えて管理者のどなたかへリンクをメールできます。お一人につき 1 日 1 回までです。
answering-forward = { $name } 様にメールする
answering-forwarded = { $by } 様の依頼で、{ $moment }に { $name } 様へメールしました。1 日たつともう一度送れます。
answering-forward-sent = { $name } 様へリンクを送っています
answering-forward-failed = リンクをメールできませんでした
answering-forward-nobody = お客さまの組織のグローバル管理者は、まだここに登録していません。リンクをご自身で渡すか、{ $partner } にお尋ねください。
answering-forward-self = 自分でメールを書く
answering-by-colleague = { $by } 様が{ $moment }に組織を代表して承諾されました。ほかにすることはありません。取り決めた内容は次のとおりです。
answering-declined-again = この回答は取り消せません。やはり試用をご希望の場合は、{ $partner } に新しいリンクをご依頼ください。
answering-end-link = パートナーのページへ
answering-unsettled = 回答を送りましたが、返事が届きませんでした。届いたかどうかは分かりません。選ばれた内容はこのページに残っています。もう一度お送りください。何度送っても回答は 1 回だけ記録されます。つながりしだい、このページが自動で送り直します。
answering-send-again = 回答をもう一度送る
answering-terms-read = 条件を読む（版 { $version }）
answering-terms-tick = 試用の条件（版 { $version }）を読み、{ $organisation } として同意します。
answering-terms-open = 条件を読み、同意の印を付けてください
answering-terms-changed = お読みの間に条件が変わりました。何も送られていません。もう一度お読みになってから回答してください。
answering-terms-failed = 条件を読み込めませんでした

## Offer: the customer’s page

offer-review-name = ご提案
offer-review-loading = ご提案を読み込んでいます
offer-review-unknown-title = このリンクのご提案はありません
offer-review-unknown-text = リンクに誤りがあるか、途中で切れています。届いたメッセージからもう一度開くか、パートナーにお問い合わせください。
offer-review-failed-title = ご提案を読み込めませんでした
offer-review-title = { $partner } からのご提案
offer-review-title-accepted = { $partner } のご提案を承諾されました
offer-review-title-declined = { $partner } のご提案を辞退されました
offer-review-title-expired = { $partner } のご提案は期限が切れました
offer-review-title-withdrawn = { $partner } のご提案は取り下げられました
offer-review-title-archived = { $partner } のご提案は保管済みです
offer-review-lede = ライセンス数を選ぶと、金額がその場で分かります。承諾されるまで何も購入されません。先に質問することもできます。
offer-review-answered-lede = { $partner } も、ここにあるものと同じ回答を読みます。
offer-review-number = ご提案 <id>{ $summary }</id>、第 { $version } 版
offer-review-print = 印刷または PDF に保存
offer-review-from = ご提案元
offer-review-partner = パートナー ID { $number }。
offer-review-newer = このご提案の第 { $newest } 版が送られました。お読みの第 { $read } 版には、もう回答できません。
offer-review-go-on = 第 { $newest } 版に進む
offer-review-refused = 先に第 { $newest } 版に進んでください。回答できるのはその版だけです
offer-review-stale = お読みの間に、パートナーが新しい版を送りました。回答は送られていません。新しい版に進んでから回答してください。
offer-review-changed = 先にお読みの版とは、次の点が変わりました：
offer-changed-lines = 内容、数、または期間
offer-changed-prices = 価格
offer-changed-agreement = 条件
offer-changed-message = パートナーからのメッセージ
offer-changed-administration = 求められている代理管理
offer-changed-answer-by = 回答期限
offer-review-lines = ご提案の内容
offer-review-use = ご利用地域は{ $country }です。
offer-review-add-on = アドオン
offer-review-each = 1 ライセンスにつき月額 <b>{ $amount }</b>
offer-review-list = 定価 { $amount }
offer-review-less = 定価 { $amount } から { $share } 引き
offer-review-term-month = 1 か月
offer-review-term-year = 1 年
offer-review-term-three-years = 3 年
offer-review-way-monthly = 契約期間 { $term }、毎月のご請求
offer-review-way-yearly = 契約期間 { $term }、毎年のご請求
offer-review-way-upfront = 契約期間 { $term }、前払い 1 回のご請求
offer-review-take = { $product } を入れる
offer-review-left-out = 入れない
offer-review-count = { $product } のライセンス数
offer-review-limits = { $least } から { $most } まで選べます
offer-review-count-wrong = { $product } のライセンスは { $least } から { $most } の間でお選びください
offer-review-fewer = { $product } のライセンスを 1 つ減らす
offer-review-more = { $product } のライセンスを 1 つ増やす
offer-review-licences = { $count } ライセンス
offer-review-a-month = 月額 <b>{ $amount }</b>
offer-review-over = { $term }で { $amount }
offer-review-nothing = 少なくとも 1 つの項目を入れてください
offer-review-total = 合計
offer-review-total-monthly = 毎月のご請求
offer-review-total-yearly = 毎年のご請求
offer-review-total-upfront = 前払いのご請求（1 回）
offer-review-total-term = 契約期間全体の総額
offer-review-total-open = 数を直すと、合計が分かります。
offer-review-tax-excluded = 価格は税抜です。
offer-review-tax-included = 価格は税込です。
offer-review-billed-by-vendor = ご請求は<b>クラウド事業者から直接</b>お客さまに届きます。{ $partner } からの請求ではありません。
offer-review-agreement = ご提案の条件
offer-review-document = 条件はファイルになっています。回答の前にお読みください。
offer-review-document-sum = ファイルの SHA-256: { $sum }
offer-review-agreement-tick = { $partner } の条件を読み、{ $organisation } として同意します。
offer-review-agreement-open = 条件を読み、同意の印を付けてください
offer-review-until-name = 回答期限
offer-review-until = <b>{ $moment }</b>までにご回答ください。
offer-review-until-here = お手元の時刻では { $moment } です。
offer-review-moment = { $moment }（{ $zone }）
offer-review-record = 登録パートナー（別にお選びいただくこと）
offer-review-record-question = { $partner } を登録パートナーに指定しますか
offer-review-record-text = 登録パートナーは購入について助言する会社で、これらのサブスクリプションと利用量を見ることができます。<b>費用はかからず、管理の権限も与えられません。</b>指定しなくても、ご提案の内容は変わりません。
offer-review-record-tick = ここで購入するものの登録パートナーに { $partner } を指定する
offer-review-choice-text = これを「代理管理」といいます。<b>どちらを選んでも、ご提案の内容は変わりません。</b>
offer-review-choice-replace = ご提案を承諾した時点で { $other } の権限は終了します。別のパートナーを指定したことが { $other } に伝わります。
offer-review-choice-keep = { $partner } に権限は与えられません。ご提案は同じように承諾されます。
offer-review-open = まだ決まっていないこと
offer-review-accept = ご提案を承諾する
offer-review-effect = 契約期間全体で <b>{ $amount }</b> を承諾します。
offer-review-effect-record = これとは別の選択として、<b>{ $partner } を登録パートナーに指定します</b>。
offer-review-effect-no-record = { $partner } は<b>登録パートナーに指定しません</b>。
offer-review-effect-without = <b>代理管理は任せません</b>。
offer-review-effect-with = これとは別の選択として、<b>{ $partner } に代理管理を任せます</b>。
offer-review-effect-replacing = これとは別の選択として、代理管理を任せる先を <b>{ $other } から { $partner } に替えます</b>。
offer-review-another-customer = このご提案は別の組織に宛てたものです。お客さま宛てのご提案を { $partner } に依頼してください。
offer-review-wrong-country = このご提案は{ $country }の組織が対象ですが、お客さまの組織は別の国または地域で登録されています。{ $partner } にお客さまの地域のご提案を依頼してください。
offer-review-expired = 回答期限は { $moment } でした。{ $partner } に新しいご提案を依頼してください。何も購入されておらず、費用も発生していません。
offer-review-withdrawn = { $partner } が取り下げました。新しいご提案を依頼してください。何も購入されておらず、費用も発生していません。
offer-review-archived = { $partner } が保管済みにしたため、もう回答できません。何も購入されておらず、費用も発生していません。
offer-review-copy = リンクをコピー
offer-review-copied = リンクをコピーしました
offer-review-decline-title = ご提案を辞退しますか
offer-review-decline-now = ご提案を辞退する
offer-review-kind = ご辞退の理由
offer-review-kind-open = ご辞退の理由をお選びください
offer-review-kind-price = 価格
offer-review-kind-not-needed = 必要がない
offer-review-kind-chose-another = 別のご提案を選んだ
offer-review-kind-not-now = 今は時期ではない
offer-review-kind-other = その他
offer-review-declined-again = この回答は取り消せません。{ $partner } が別の版を送った場合は、その版にあらためて回答できます。
offer-review-to-home = ご提案とご招待の一覧へ
offer-review-by = { $name }、{ $role }
offer-review-fact-offer = ご提案
offer-review-fact-number = { $summary }、第 { $version } 版
offer-review-fact-record = 登録パートナー
offer-review-fact-no-record = この回答では指定なし
offer-review-about = { $moment }、第 { $version } 版について
offer-review-proposed = { $product }：{ $count }
offer-review-proposed-without = { $product }：入れない
offer-review-thread-failed = やり取りを読み込めませんでした
offer-review-ask-refused = ここからパートナーに書けるのは、お客さまの組織のグローバル管理者と課金管理者です。
offer-review-ask-text = ご質問
offer-review-ask-lead = パートナーの返事はここに届きます。どちらも拘束されません。拘束力があるのは、送られた版とお客さまの回答です。
offer-review-propose = 別の数を提案する
offer-review-propose-count = { $product } の希望ライセンス数
offer-review-propose-help = 空欄にすると、この項目を入れません。どの数でも提案できます。
offer-review-ask-send = パートナーに送る
offer-review-ask-sent = パートナーに送りました

## プレビュー：ほかの人に見えるページ

preview-name = プレビュー
preview-title = { $name } のプレビュー
preview-lede = リンク先のページを、ほかの人に見えるとおりに表示しています。ここでは回答できません。だれにも通知されず、開封としても数えません。
preview-closed = リンクは現在閉じているため、どなたにもこのページが表示されます。
preview-who = 見る人
preview-people = リンクを開いた人
preview-times = グローバル管理者（別の時点）
preview-administrator = グローバル管理者
preview-plain-user = 回答する権限のない人
preview-signed-out = サインインしていない人
preview-administered = 別のパートナーに任せているグローバル管理者
preview-wrong-country = 別の国または地域の人
preview-accepted = 承諾した後
preview-paused = リンクの一時停止中
preview-expired = リンクの期限が切れた後
preview-used-up = 定員に達したとき
preview-revoked = リンクを取り下げた後
preview-impossible = { $choice }（{ $why }）
preview-asks-for-nothing = 代理管理を求めていません
preview-has-no-end = 期限がありません
preview-has-no-limit = 承諾の数に上限がありません
preview-language = ページの言語
preview-leave = プレビューを閉じる
preview-loading = プレビューを読み込み中
preview-failed = プレビューを読み込めませんでした
preview-refused = プレビューのため、ここでは回答できません
preview-stays = プレビューのため、ここでは何も起こりません
preview-person = 見本 太郎
preview-colleague = 見本 花子
preview-organisation = 見本商事
preview-other-partner = 別のパートナー社

## Partner overview

overview-title = パートナーの概要
overview-needs = { $day }。<b>{ $count } 件の対応が必要です。</b>
# $today (number)
overview-needs-today = うち { $today } 件は今日です。
# $count (number)
overview-needs-more = あと { $count } 件を表示
overview-needs-nothing = { $day }。現在、対応が必要なものはありません。
create-trial-invitation = 試用版への招待を作成
overview-welcome = ようこそ、{ $partner } 様。パートナー ID は <b>{ $number }</b> です。最初のお客さまへの近道は試用版への招待です。4 分ほどで、ネットワークがなくても作成できます。
overview-needs-you = 対応が必要なもの
overview-most-urgent = 急ぐものから順に
overview-nothing = 対応が必要なものはまだありません
overview-nothing-text = 期限の近い招待、管理者が必要なお客さま、サーバーが受け付けなかった下書きなどが、自動的にここに並びます。いちばん急ぐものが先頭です。
overview-expires = 試用版への招待 <link>{ $invitation }</link> の期限が切れます
overview-expires-text = その時点でリンクが閉じます。承諾済みの試用は続きます。
overview-trial-ends = <link>{ $customer }</link> 様の { $plan } の試用が終わります
overview-trial-ends-text = サービスは 30 日間続き、その後停止します。自動的に有料になることはありません。
overview-not-reached = <link>{ $invitation }</link> の { $count } 件の宛先に届きませんでした
overview-not-reached-text = メールが戻ってきたか、送信できませんでした。アドレスを直すか、別の方法で連絡してください。
overview-needs-administrator = <b>{ $who }</b> には管理者が必要です
overview-needs-administrator-text = 回答する権限のない人が { $invitation } を開きました。リンクを管理者に渡すよう伝えてください。
overview-no-date = 期限なし
overview-since = { $moment } から
overview-open = 開く
# $count (number)
# $unsent (number)
overview-drafts-count = { $count } 件、うち未同期 { $unsent } 件
overview-drafts-all = すべての下書き
overview-funnel = 試用版への招待
overview-funnel-note = 過去 90 日間のお客さまの数
overview-active = 有効な招待 { $count } 件
overview-activity = 最近の動き
overview-activity-none = まだ何も起きていません
overview-activity-none-text = リンクを開いたお客さまと回答が、自動的にここに並びます。
overview-profile = 会社のプロフィール
overview-customers-see = お客さまに表示
overview-partner-number = パートナー ID
overview-offices = 拠点
overview-offices-none = まだありません
overview-office-from = { $office }（{ $moment } から使えます）
overview-enrolled-to = { $day } まで
overview-enrolled = 登録済み
overview-lapsed = 終了
overview-not-joined = 未登録
overview-may-offer = 提供できるもの
overview-may-trials = 試用版への招待
overview-may-administration = 代理管理
overview-first = 最初の試用版への招待
overview-first-firm = 自社を紹介する
overview-first-firm-text = { $name }、{ $phone }、{ $email }。お客さまにはこのように表示されます。
overview-first-firm-lacking = お客さまには社名だけが表示されます。電話番号またはメール アドレスがありません。
overview-first-write = 招待を書く
overview-first-write-text = 国または地域と試用版を選び、下書きされたメッセージを確認します。最後にリンクができ、1 社にも多くのお客さまにも使えます。
overview-first-share = リンクを共有する
overview-first-share-text = ご自分のメールやウェブサイトで共有できます。だれが開き、どう回答したかがここに表示されます。
overview-first-all = 「はじめに」のすべて
not-entitled-cloud = 貴社が利用しているクラウドには、パートナー向けの機能がありません。
not-entitled-role = 現在の役割には含まれていません。グローバル管理者、管理エージェント、または営業エージェントが行えます。
not-entitled-no-programme = Cloud Essentials、Cloud Accelerate、Cloud Deployment のいずれかへの登録が必要です。貴社はどれにも登録していません。
not-entitled-programme-lapsed = 貴社の登録は終了しています。Cloud Essentials、Cloud Accelerate、Cloud Deployment のいずれかを更新してください。
overview-failed = 概要を読み込めませんでした

## Trial invitations: the list

invitations-title = 試用版への招待
invitations-lede = 1 つのリンクを多くのお客さまに使えます。
invitations-caption = 試用版への招待の一覧
invitations-name = 招待
invitations-state = 状態
invitations-country = 国または地域
invitations-opened = 開封
invitations-accepted = 承諾
invitations-created = 作成日
invitations-expires = 期限
invitations-search = 名前または概要 ID で検索
invitations-all-states = すべての状態
invitations-order = 並び順
invitations-newest = 新しい順
invitations-ends-first = 期限が近い順
invitations-by-name = 名前順
invitations-export = CSV で書き出す
invitations-no-match = 該当する招待はありません
invitations-no-match-text = 別の言葉で試すか、すべての状態を表示してください。
invitations-clear = すべて表示
invitations-none = 試用版への招待はまだありません
invitations-none-text = 最初の 1 件は 4 分ほどで、ネットワークがなくても書けます。
invitations-failed = 一覧を読み込めませんでした
invitations-shown = { $count } 件を表示
# $accepted (number)
# $most (number)
invitations-places = { $accepted } / { $most }
invitations-select = { $name } を選択
invitations-select-all = このページのすべてを選択

## Trial invitations: one of them

invitation-loading = 招待を読み込み中
invitation-failed = 招待を読み込めませんでした
invitation-summary = 概要 ID <id>{ $summary }</id>
invitation-expires = <b>{ $day }</b>に期限切れ（{ $when }）
invitation-expired = <b>{ $day }</b>に期限が切れました
invitation-no-end = 期限なし
# $accepted (number)
# $most (number)
invitation-places = 定員 { $most } 件のうち { $accepted } 件承諾
invitation-used-up = 定員に達しました
invitation-administration-full = 代理管理を依頼：すべての管理（解除されるまで）
invitation-administration-limited = 代理管理を依頼：限定された管理（解除されるまで）
invitation-administration-none = 代理管理は依頼していません
invitation-created-by = { $who } が { $day }に作成
invitation-office = 拠点: { $office }
invitation-copy-link = リンクをコピー
invitation-offer = これをもとに購入の提案を作成
invitation-offer-help = この試用のサービスを含む新しい下書きになります。
invitation-duplicate = 複製
invitation-receipts = 回答控え
invitation-pause = 一時停止
invitation-resume = 再開
invitation-paused = 招待を一時停止しました
invitation-resumed = 招待を再開しました
invitation-extend = 期限を変更
invitation-extend-title = { $invitation } の回答期限をいつまでにしますか
invitation-extend-until = リンクを開いておく期間
invitation-extend-days = 今日から { $count } 日間、{ $day }まで
invitation-extend-none = 期限なし（ご自身で閉じるまで）
invitation-extend-keep = 変更しない
invitation-extended = 新しい期限を保存しました
invitation-revoke = 招待を取り消す
invitation-revoke-title = { $invitation } を取り消しますか
invitation-revoke-text = リンクは完全に閉じられ、元に戻せません。承諾済みの試用は続きます。まだ回答していないお客さまには、招待が取り下げられたと表示されます。
invitation-revoke-keep = 残す
invitation-revoked = 招待を取り消しました
invitation-funnel = 開封から回答まで
invitation-link = リンク
invitation-open-mail = メールソフトで開く
invitation-link-text = 1 つのリンクを多くのお客さまに使えます。ご自分のメールやウェブサイトに載せてください。
invitation-link-paused = リンクは一時停止中です。再開するまで、お客さまにはその旨が表示されます。
invitation-link-closed = リンクは閉じられています。お客さまには理由が表示されます。
invitation-link-used-up = 定員まで承諾されました。ほかの方がリンクを開くと、定員に達したことが表示されます。新しいリンクが必要な場合は、招待を複製してください。
invitation-customers = お客さま
invitation-customers-caption = 招待を開いたお客さま
invitation-customers-none = まだだれもリンクを開いていません
invitation-customers-none-text = 共有すると、開いたお客さまが自動的にここに並びます。
invitation-customer = お客さま
invitation-last-change = 最終変更
invitation-terms = 条件：版 { $version }
invitation-not-signed-in = サインインしていない訪問者
invitation-timeline = タイムライン
invitation-tabs = 招待の内容
invitation-message = メッセージ
invitation-preview = プレビュー
invitation-send = アドレスに送信
invitation-more = その他の操作
# $days (number)
# $licences (number)
invitation-trial = { $plan }、{ $days } 日間、{ $licences } ライセンス
invitation-pause-help = 再開するまで、リンクには「一時停止中」と表示されます。
invitation-revoke-help = 元に戻せません。承諾済みの試用は続きます。
# $delivered (number)
invitation-sent = { $count } 件のアドレスに送信し、{ $delivered } 件が届きました。
invitation-sent-waits = { $count } 件を送信中です。
invitation-sent-missed = { $count } 件は届きませんでした
# $count (number)
invitation-timeline-all = すべて（{ $count } 件）
# $count (number)
invitation-timeline-most = すべて（{ $count } 件以上）
invitation-group-all = すべて
invitation-group-waiting = 待機中
invitation-group-accepted = 承諾
invitation-group-declined = 辞退
invitation-group-quiet = 反応なし
invitation-customers-search = 名前、ドメイン、アドレス
invitation-customers-opened = { $count } 件のお客さまがリンクを開きました
invitation-customers-no-match = 該当するお客さまはありません
invitation-customers-no-match-text = 別の言葉で探すか、すべてを表示してください。
# $shown (number)
# $all (number)
invitation-shown = { $shown } / { $all } 件
invitation-happened = 経過
invitation-person = { $name }、{ $role }
invitation-not-yet-signed-in = サインインしていません
invitation-opened-once = 一度開いたきり、その後の動きはありません
invitation-no-answer = まだ回答がありません
invitation-not-passed-on = まだ管理者に渡されていません
invitation-passed-on = { $address } に渡されましたが、まだ開かれていません
invitation-passed-on-opened = { $address } に渡され、開かれました
invitation-wrong-country = 招待の対象とは別の国や地域にあります
invitation-had-trial = このプランを試用したことがあります
invitation-owns-plan = このプランをすでにお持ちです
invitation-set-up-soon = 試用を設定しています
invitation-trial-runs = 試用は{ $day }まで
invitation-trial-ends = 試用の終了：{ $when }
invitation-trial-ended = 試用は{ $day }に終了しました
invitation-reason = 「{ $reason }」
invitation-no-reason = 理由は述べられていません
invitation-quiet = { $day }に開封。30 日間変化がありません

## Customer's home

home-title = パートナーとご招待
home-lede = { $organisation } の代理管理を任せた会社、届いたご招待、その回答です。
home-none = まだ何もありません
home-none-text = パートナーから届いたリンクを開いてご招待を読むと、回答がこのページに残ります。
home-failed = ご招待を読み込めませんでした
home-trial-of = { $partner } からの { $plan } の試用
home-answered = { $moment } に { $who } が回答
home-look = ご招待を見る
home-clock = 今後の流れ
home-answers = 回答済み
home-waiting = 回答をお待ちしているもの
home-offers = ご提案
home-compare = 並べて比較
home-offers-failed = ご提案を読み込めませんでした
home-offer-of = { $partner } からのご提案
home-offer-number = ご提案 <id>{ $summary }</id>
home-offer-newer = 第 { $version } 版が届いています
home-offer-total = 契約期間全体で { $amount }
home-offer-new = 未開封
home-offer-countered = パートナーの返事待ち
home-offer-withdrawn = 取り下げ済み
home-offer-archived = 保管済み
home-opened = { $moment } に { $who } が開封
home-answer = 読んで回答する
home-partners = パートナー
home-partners-none = 代理管理を任せたパートナーはありません
home-partners-none-text = パートナーがご招待の中でお願いすることがあります。試用とは別の選択で、いつでも終了できます。
home-partners-failed = パートナーを読み込めませんでした
home-administers = { $partner } が代理で管理しています
home-granted = { $moment } に { $who } が同意
home-could = できること
home-remove = 代理管理を終了する
home-remove-refused = 終了できるのは、お客さまの組織のグローバル管理者だけです
home-remove-title = { $partner } の代理管理を終了しますか
home-remove-text = すぐに終了します。{ $partner } はお客さまの代わりに何もできなくなり、お客さまが終了したことが伝わります。試用とサブスクリプションはそのまま続きます。元に戻すには、新しいご招待が必要です。
home-remove-keep = 終了しない
home-remove-now = 今すぐ終了する
home-removed = { $partner } の代理管理は終了しました
home-former = 以前に代理管理を任せたパートナー
home-former-line = { $partner }：{ $from } から { $to } まで
home-find-partner = パートナーを探す
home-people = メンバー
home-organisation = 組織
home-subscriptions = サブスクリプション
home-renewals = 更新
home-receipts = 回答控え

## Customer's people

people-title = メンバー
people-lede = Liaison で { $organisation } に所属する人と、それぞれができることです。
people-failed = メンバーを読み込めませんでした
people-caption = 組織のメンバー（新しい順）
people-name = 名前
people-role = 役割
people-since = 所属開始日
people-verbs = 操作
people-you = あなた
people-alone = ほかのメンバーはまだいません
people-alone-text = 組織のドメインのアドレスで登録した人が、ユーザーとしてここに表示されます。
people-change = 役割を変更
people-change-refused = 役割を変更できるのは、組織のグローバル管理者だけです
people-change-title = { $name } さんの役割を変更
people-new-role = 新しい役割
people-change-text = { $name } さんの現在の役割：{ $from }。変更後：{ $to }。
people-gains = 変更後は、組織として招待を承諾または辞退し、代理管理に同意し、それを終了し、役割と組織名を変更できるようになります。
people-loses = 変更後は、組織として招待を承諾または辞退することも、代理管理に同意したり終了したりすることも、役割や組織名を変更することもできなくなります。
people-neither = Liaison では、どちらの役割でも組織の内容をすべて見られますが、変更はできません。
people-same = { $name } さんの今の役割とは別の役割を選んでください
people-change-keep = 今の役割のままにする
people-change-now = 役割を変更する
people-changed = { $name } さんの役割は「{ $role }」になりました

## Customer's organisation

organisation-title = 組織
organisation-lede = 組織の名前、メンバーが所属する仕組み、これまでの出来事です。
organisation-to-home = パートナーと招待
organisation-failed = 組織を読み込めませんでした
organisation-name = 名前
organisation-new-name = 新しい名前
organisation-name-help = 回答した相手のパートナーに表示されます。以前の記録には当時の名前が残ります。
organisation-save = 名前を保存
organisation-saved = 組織の名前は「{ $name }」になりました
organisation-rename-refused = 名前を変更できるのは、組織のグローバル管理者だけです
organisation-country = 国または地域
organisation-domains = ドメイン
organisation-domains-text = これらのドメインのアドレスで登録した人は、この組織に所属します。
organisation-domain-verified = { $day }に確認済み：{ $who } さんが、このドメインのアドレスに届いたコードを入力しました
organisation-domain-before = Liaison が方法と日時を記録し始める前に確認済みです
organisation-domains-none = ドメインはありません
organisation-domains-none-text = この組織の最初のアドレスは公開メールサービスのものです。そのようなアドレスでは組織を特定できないため、ほかの人が登録によってこの組織に加わることはありません。
organisation-log = これまでの出来事
organisation-log-failed = 記録を読み込めませんでした
organisation-log-none = 記録はまだありません
organisation-log-none-text = 誰が登録したか、何と回答したか、役割や代理管理のすべての変更がここに残ります。
organisation-event-opened = <b>{ $who }</b> さんが { $partner } からの招待 { $number } を開きました
organisation-event-needs-administrator = <b>{ $who }</b> さんが { $partner } からの招待 { $number } を開きました。回答には管理者が必要です
organisation-event-forwarded = <b>{ $who }</b> さんが { $partner } からの招待 { $number } をグローバル管理者に転送しました
organisation-event-reviewing = <b>{ $who }</b> さんが { $partner } からの招待 { $number } を確認しています
organisation-event-accepted = <b>{ $who }</b> さんが { $partner } からの { $plan } の試用を承諾しました
organisation-event-accepted-with-administration = <b>{ $who }</b> さんが { $partner } からの { $plan } の試用を、代理管理とともに承諾しました
organisation-event-declined = <b>{ $who }</b> さんが { $partner } からの { $plan } の試用を辞退しました
organisation-event-quiet = { $partner } からの招待 { $number } に 30 日間回答がありません
organisation-event-started = { $plan } の試用が始まりました。{ $day }までです
organisation-event-granted-full = <b>{ $who }</b> さんが { $partner } に代理管理（すべての管理）を許可しました
organisation-event-granted-limited = <b>{ $who }</b> さんが { $partner } に代理管理（限定された管理）を許可しました
organisation-event-replaced = 別のパートナーが指定されたため、{ $partner } の代理管理は終了しました
organisation-event-lapsed = { $partner } がどのプログラムにも参加していない状態が 90 日続いたため、その代理管理は終了しました
organisation-event-removed = <b>{ $who }</b> さんが { $partner } の代理管理を終了しました
organisation-event-signed-up = <b>{ $who }</b> さんが登録しました（役割：{ $role }）
organisation-event-role-changed = <b>{ $who }</b> さんが { $name } さんの役割を「{ $from }」から「{ $to }」に変更しました
organisation-event-renamed = <b>{ $who }</b> さんが組織の名前を「{ $from }」から「{ $to }」に変更しました
list-and-next = { $list }、{ $next }

## Where something is saved

sync-saving = 保存中
sync-saved = この端末に保存済み { $time }
sync-synced = 同期済み { $time }
sync-waiting = ネットワーク待ち
sync-choice = 選択が必要です
sync-not-saved = 保存されていません。このブラウザーはこの端末に何も保存できません。送信が終わるまで、このタブを閉じないでください。

## Drafts

drafts-title = 下書き
drafts-lede = この端末やほかの端末で書き始めたものです。完了したものは、ネットワークにつながると自動的に送信されます。
drafts-none = 下書きはありません
drafts-none-text = 最初の 1 文字を入力した時点で下書きができ、ネットワークがなくても、すぐにこの端末に保存されます。
drafts-unnamed = 名前のない招待
drafts-unnamed-offer = 名前のない提案
drafts-unnamed-listing = 名前のない掲載
drafts-kind-trial-invitation = 試用版への招待
drafts-kind-purchase-offer = 購入の提案
drafts-kind-company-profile = 会社のプロフィール
drafts-kind-listing = マーケットプレースの掲載
drafts-next = 次の手順：{ $step }
drafts-finished-waiting = 完了。ネットワークにつながると送信されます
drafts-finished-sending = 完了。送信中
drafts-refused = 送信されませんでした。開いて、直すところをご確認ください
drafts-later-build = 新しいバージョンの Liaison で書かれました。ページを再読み込みすると開けます
drafts-damaged = 読み取れません。そのままこの端末に残してあります
drafts-delete = 下書きを削除
drafts-delete-title = 「{ $name }」を削除しますか
drafts-delete-company-profile = 会社のプロフィールの下書きを削除しますか
drafts-delete-text = すべての端末から削除され、元に戻せません。
drafts-delete-keep = 残す
drafts-deleted = 下書きを削除しました
drafts-conflict = この下書きは 2 か所で変更されました
drafts-conflict-text = 何も失われていません。両立する変更はすでにまとめてあります。ここにあるのは、違う内容に変更されたところです。選ぶ前に、そのまま書き続けることもできます。
drafts-conflict-open = 選択が必要なところ：{ $count } 件
drafts-conflict-field = { $field }（以前は「{ $before }」）
drafts-conflict-mine = 現在の下書きの内容
drafts-conflict-theirs = もう一方で書かれた内容
drafts-conflict-both = 両方を続けて残す
drafts-conflict-nothing = （空欄）
drafts-conflict-drafted = 提案された文面
drafts-conflict-edited = ご自身の文面
drafts-conflict-an-office = 指定された拠点
drafts-conflict-use = この選択を使う
drafts-conflict-later = あとで決める
drafts-conflict-choose-one = 先に 1 つ以上選んでください。
drafts-conflict-none = 選択が必要なものはありません
drafts-conflict-none-text = 書かれた内容はすべてまとめられています。
drafts-conflict-go-on = 続きを書く
drafts-conflict-waiting = この下書きは 2 か所で変更されました。何も失われていません。違う内容に変更されたところは、選択を待っています。
drafts-conflict-now = 今すぐ選ぶ
drafts-conflict-first = 先に、2 か所で書かれた内容のどちらにするかを選んでください。
drafts-conflict-row = 2 か所で変更されました。開いて選択してください

## Wizard: its frame

wizard-title = 試用版への招待を作成
wizard-steps = 手順
wizard-step-location = 利用地域
wizard-step-trial = 試用
wizard-step-administration = 代理管理
wizard-step-message = 文面
wizard-step-finish = 完了
wizard-step = { $number }. { $step }
wizard-step-done = { $number }. { $step }、完了
wizard-step-now = 手順 { $number }／{ $total }：{ $step }
wizard-page-title = { $step }、手順 { $number }／{ $total }、{ $name }
wizard-continue = 次へ：{ $step }
wizard-back = 戻る：{ $step }
wizard-safe = このタブを閉じても大丈夫です。下書きは一覧にあります。
wizard-so-far = ここまでの内容
wizard-not-chosen = まだ選ばれていません
wizard-loading = 下書きを読み込んでいます
wizard-no-draft = この下書きはここにありません
wizard-no-draft-text = 送信または削除されたか、まだこの端末に届いていません。
wizard-goes-on = この下書きは別の端末から送信されました。その後ここで書いた内容は、別の下書きとして残っています。
wizard-goes-on-open = その下書きを開く
wizard-begin-new = 新しい招待を作成
wizard-needs-catalogue = 一度ネットワークが必要です。国と試用の一覧が、まだこの端末に読み込まれていません。ほかの手順で入力した内容は保存されます。
wizard-catalogue-as-of = 試用の一覧は { $date } 時点のものです。

## Wizard: location

wizard-location-lede = お客さまがサービスを利用する国です。提供できる試用は、これによって決まります。
wizard-name = この招待の名前
wizard-name-help = 「クリニック向け春のご案内」など、社内用の名前です。お客さまには表示されません。
wizard-usage-location = 利用地域
wizard-usage-location-help = この国のお客さまだけが承諾できます。
wizard-usage-location-choose = 国を選んでください
wizard-office = 拠点
wizard-office-help = どの拠点からの招待か、社内の一覧のための項目です。お客さまには表示されません。
wizard-office-none = 特定の拠点なし
wizard-office-chosen = 選択済み
wizard-office-not-yet = { $office }: { $moment } から利用できます
wizard-office-gone = この拠点は閉鎖されています。別の拠点を選んでください
wizard-office-too-new = この拠点は追加されたばかりです。別の拠点を選ぶか、追加から 1 日たつまでお待ちください
wizard-expiry = リンクの有効期間
wizard-expiry-help = 期限までお客さまは承諾できます。承諾済みの試用は続きます。
wizard-expiry-days = 日数で決める
wizard-expiry-date = 日付で決める
wizard-expiry-never = 期限なし（閉じるまで）
wizard-expiry-days-label = 招待を送ってからの日数
wizard-expiry-date-label = 最終日
wizard-expiry-date-missing = 最終日を選んでください
# $count (number)
wizard-expiry-for = { $count } 日間
wizard-expiry-until = { $day } まで
wizard-most-acceptances = 承諾できるお客さまの上限
wizard-most-acceptances-help = 空欄にすると上限はありません。この数に達すると、リンクは使えなくなります。
wizard-most-acceptances-any = お客さまの数に上限なし
# $count (number)
wizard-most-acceptances-most = お客さま { $count } 件まで

## Wizard: trial

wizard-trial-lede = 招待 1 件につき試用は 1 つです。{ $country }での利用向けに提供を認められているものが一覧に出ます。
wizard-trial-subscription = 試用するサブスクリプション
wizard-trial-needs-location = 先に利用地域を選んでください。試用の一覧はそれによって決まります。
wizard-trial-none = { $country }での利用向けに提供できる試用はありません。
wizard-trial-gone = 前に選んだ試用は{ $country }では提供されていません。ほかの試用を選んでください。
wizard-trial-terms = { $days } 日間、ライセンス { $licences } 個
wizard-trial-chosen = { $plan }、{ $days } 日間、ライセンス { $licences } 個
wizard-trial-services = 含まれるサービス
wizard-trial-fixed = 試用中はライセンスの数を変えられません。

## Wizard: delegated administration

wizard-administration-lede = お客さまにとっては、試用とは別の選択です。お断りになっても、試用は何も変わりません。
wizard-administration-question = この招待で代理管理を依頼しますか。
wizard-administration-no = 依頼しない
wizard-administration-no-text = 招待は試用だけについてのものになります。
wizard-administration-limited = 限定された管理を依頼する
wizard-administration-limited-text = パスワードの再設定だけで、ほかの操作はできません。
wizard-administration-full = すべての管理を依頼する
wizard-administration-full-text = お客さまのグローバル管理者ができることをすべて、お客さまが終了するまで行えます。
wizard-administration-unanswered = 代理管理を依頼するかどうかを選んでください
wizard-administration-asked-limited = 依頼する：限定された管理、お客さまが終了するまで
wizard-administration-asked-full = 依頼する：すべての管理、お客さまが終了するまで
wizard-administration-not-asked = 依頼しない

## Wizard: message

wizard-message-lede = リンク先のページや、お送りになるメールでお客さまが読む文面です。選択に合わせてご用意しました。ご自由に書き換えてください。
wizard-message-language = 文面の言語
wizard-message-before = リンクの前
wizard-message-after = リンクの後
wizard-message-link = 招待リンク
wizard-message-link-text = 招待を送信したときにアドレスが決まります。2 つの文面の間にあるため、入力した内容で壊れることはありません。
wizard-message-counter = { $used }／{ $most } 文字
wizard-message-draft-anew = 選択に合わせて文面を作り直す
wizard-message-draft-anew-title = 書いた文面を置き換えますか
wizard-message-draft-anew-text = 2 つの文面を作り直します。お書きになった内容は残りません。
wizard-message-draft-anew-keep = 書いた文面を残す

## Wizard: does it say

wizard-check = 書かれていますか
wizard-check-count = { $count }／{ $total }
wizard-check-bills = お客さまへの請求元
wizard-check-licences = ライセンスの数をだれが決めるか
wizard-check-contact = 連絡先
wizard-check-end = 試用が終わるとどうなるか
wizard-check-administration = 代理管理とは何か
wizard-check-authorised = 認定パートナーであること
wizard-check-found = 「{ $quote }」
wizard-check-yes = 書かれています
wizard-check-open = まだです
wizard-check-contact-open = 電話番号もメールアドレスも書かれていません。
wizard-check-open-text = お客さまはここを確かめるよう案内されています。
wizard-check-add = 文を追加
wizard-check-add-contact = 「{ $phone }」を追加
wizard-check-note = 書かれていない項目があっても先へ進めます。言葉の有無を見るだけで、内容は判断しません。

## Wizard: finish

wizard-finish-lede = 内容をご確認ください。完了すると、招待は一度だけ送信され、リンクができます。
wizard-finish-lede-offline = 内容をご確認ください。完了すると、招待はこの端末で待ち、ネットワークにつながったときに一度だけ送信されます。
wizard-change = { $step }を変更
wizard-send = 招待を送信
wizard-mend = 送信する前に直すところが { $count } 件あります
wizard-mend-line = { $field }：{ $wrong }

## Wizard: after finishing

wizard-waiting-title = 完了。ネットワーク待ちです
wizard-waiting-text = 招待はこの端末に保存されています。ネットワークにつながると一度だけ送信されます。このタブは閉じてもかまいません。
wizard-sending-title = 招待を送信しています
wizard-sending-text = 途中で接続が切れても、送信されるのは一度だけです。
wizard-take-back = 取り戻して編集
wizard-sent-title = 試用版への招待ができました
wizard-sent-text = このリンクを、ご自身のメールや Web サイトでお使いください。{ $date } まで、1 社にも複数のお客さまにもお使いいただけます。
wizard-sent-link = リンク
wizard-sent-text-no-end = このリンクを、ご自身のメールや Web サイトでお使いください。閉じるまで、1 社にも複数のお客さまにもお使いいただけます。
wizard-sent-limit = 承諾できるお客さまは { $count } 件までです。それ以降は使えません。
wizard-sent-summary = 概要 ID <id>{ $summary }</id>（口頭で伝えるとき用）
wizard-copy-link = リンクをコピー
link-copy-text = リンク付きの文面をコピー
link-text-copied = 文面をコピーしました
wizard-to-invitation = 招待を開く
wizard-to-overview = 概要へ進む
wizard-refused-title = 招待は送信されませんでした
wizard-refused-text = このままではサーバーに受け付けられませんでした。お書きになった内容は失われていません。次のところを直して、もう一度送信してください。
wizard-too-old = 30 日より長く待っていました。そのあとで送り直すと、二重に作成されるおそれがあります。内容をご確認のうえ、もう一度送信してください。

## Message to the customer, in the customer's language

message-draft-before =
    お客さま各位

    { $plan } を { $days } 日間、無料でお試しいただけるご招待です。ライセンスは { $licences } 個です。

    試用期間中に料金は発生しません。試用版が自動的に有料になることもありません。{ $plan } を引き続きお使いになる場合は、クラウド事業者からご購入ください。ご請求はクラウド事業者から直接届きます。必要なライセンス数はお客さまがお決めください。

    招待の内容は、こちらでご確認のうえ、ご回答ください。
message-draft-after =
    当社は認定パートナーです。ご不明な点は、お電話でお尋ねください：{ $phone }

    { $partner }
    { $person }
message-draft-after-with-administration =
    招待では、当社にサービスの管理を任せるかどうかもお尋ねします。これを「代理管理」といい、試用とは別の選択です。お断りになっても試用は変わりません。任せたあとも、いつでも終了できます。

    当社は認定パートナーです。ご不明な点は、お電話でお尋ねください：{ $phone }

    { $partner }
    { $person }
message-add-bills = 引き続きお使いになる場合、ご請求はクラウド事業者から直接届きます。
message-add-licences = 必要なライセンス数はお客さまがお決めください。
message-add-contact = ご不明な点は、お電話でお尋ねください：{ $phone }
message-add-end = 試用版が自動的に有料になることはありません。
message-add-administration = 当社にサービスの管理を任せるかどうか（代理管理）は、試用とは別の選択です。お断りになっても試用は変わりません。
message-add-authorised = 当社は認定パートナーです。パートナー ID は { $number } です。
## Before the program is there, and after it stopped: public/boot.js and public/index.html

boot-failed = Liaison を読み込めませんでした。この端末に保存された内容は安全です。
boot-crashed = Liaison は内部のエラーにより停止しました。保存済みと表示された下書きは、すべてこの端末に安全に残っています。
boot-reload = ページを再読み込み
boot-no-script = Liaison はブラウザーで動作し、JavaScript と WebAssembly が必要です。有効にしてから、このページをもう一度読み込んでください。

## A new password

sign-in-forgotten = パスワードを忘れた場合
sign-in-wiped = この端末は別の端末からサインアウトされ、消去されました。そのアカウントのものはここからすべて削除されています。
forgot-title = パスワードの再設定
forgot-lede = サインインに使うアドレスを入力してください。リンクをメールでお送りします。
forgot-verb = リンクを送る
forgot-sent = { $email } のアカウントがあれば、リンクを記載したメールをお送りしています。リンクは 1 時間有効です。
reset-title = 新しいパスワードの設定
reset-lede = 設定すると、すべての端末でサインアウトします。
reset-password = 新しいパスワード
reset-password-help = 12 文字以上。ご自分で組み合わせたいくつかの言葉がお勧めです。
reset-password-missing = 新しいパスワードを入力してください
reset-verb = パスワードを設定
reset-done = 新しいパスワードを設定しました。新しいパスワードでサインインしてください。
reset-ask-again = 新しいリンクを要求する

## Sending an invitation by mail

recipients-title = メールでの送信
recipients-addresses = メール アドレス
recipients-addresses-help = コンマ、セミコロン、または改行で区切ります。宛先ごとに、メッセージを記載したメールが 1 通ずつ届き、返信はあなたに届きます。
recipients-file = または CSV ファイル
recipients-file-help = アドレスの列は自動的に見つけます。最大 10,000 行です。
recipients-file-too-large = ファイルが 5 MB を超えています。分割するか、不要な内容を省いてください。
recipients-file-failed = ファイルを読み取れません。もう一度 CSV として書き出してください。
recipients-file-not-started = このブラウザーではファイルの読み取りを開始できませんでした。入力した内容は失われていません。代わりに、アドレスを上の欄に貼り付けてください。
recipients-file-away = 別のリストを使う
recipients-reading = ファイルを読み取り中
recipients-cancel = 中止
recipients-nothing = name@company.example のようなアドレスを 1 つ以上入力してください
# $count (number)
recipients-refused = { $count } 行は使用できません
# $row (number)
# $column (number)
recipients-refused-row = { $row } 行 { $column } 列：{ $why }
# $count (number)
recipients-refused-rest = ほか { $count } 行
# $count (number)
recipients-beyond = 10,000 行を超える { $count } 行は読み取っていません。
recipients-why-empty = アドレスがありません
recipients-why-not-an-address = 「{ $text }」はメール アドレスではありません
recipients-why-duplicate = 「{ $text }」はすでにリストにあります
recipients-why-unbalanced = 引用符の対応がとれていません
# $count (number)
recipients-send = { $count } 件の宛先に送信
recipients-send-none = 送信
# $done (number)
# $all (number)
recipients-handing = { $all } 件中 { $done } 件を受け付けました
# $count (number)
recipients-done = { $count } 通のメールを送信しています。
# $count (number)
recipients-done-known = { $count } 件の宛先には送信済みです。
recipients-failed = 送信先を表示できません
recipients-state = 状態
recipients-none = まだ誰にもメールで送信していません
recipients-none-text = 送信した宛先とその後の状況がここに表示されます。
recipients-address = 宛先
recipients-last-sent = 最終送信
# $count (number)
recipients-sendings = { $count } 回送信
recipients-again = 再送信
recipients-sent-again = { $address } に再送信しています
recipients-state-queued = 送信待ち
recipients-state-sent = 送信済み
recipients-state-failed = 配信できませんでした
recipients-state-bounced = 返送されました
recipients-state-opened = 開封済み
recipients-state-answered = 回答済み
recipients-remind = リマインドする
recipients-reminded = { $address } へのリマインダーを送信しています
recipients-remind-all = 未回答の全員にリマインドする
recipients-remind-title = { $count } 件のアドレスにリマインドする
recipients-remind-text = それぞれに、招待の言語で書かれたリンク付きの短いメールを 1 通送ります。24 時間以内に 2 通目は送らず、全部で 5 通を超えて送ることもありません。
recipients-remind-keep = 今はしない
recipients-remind-done = リマインダーを送信しています
recipients-remind-nobody = 今リマインドできる相手はいません。届いた方はすでに回答したか、24 時間以内にメールを受け取ったか、すでに 5 通受け取っています。
bulk-verbs = 選択した招待への操作
bulk-selected = { $count } 件選択中
bulk-clear = 選択を解除
bulk-pause = 招待 { $count } 件を一時停止
bulk-resume = 招待 { $count } 件を再開
bulk-extend = 招待 { $count } 件を延長
bulk-revoke = 招待 { $count } 件を取り消し
bulk-revoke-text = これらのリンクは完全に閉じられ、再び開くことはできません。承諾済みの試用は続きます。まだ回答していないお客さまには、招待が取り下げられたと表示されます。
# $done (number)
# $all (number)
bulk-done = { $all } 件のうち { $done } 件完了
bulk-waits = 待機中
bulk-rest = ほか { $count } 件
bulk-wrong-state = 現在の状態では実行できません：{ $state }
bulk-on-its-way = 処理中
bulk-cancelled = 未実行（その前に停止）
bulk-cancel = 処理中のものが終わったら停止
bulk-again = 残りをもう一度試す
bulk-close = レポートを閉じる
bulk-verbs-customers = 選択したお客さまへの操作
bulk-remind-customers = { $count } 件のお客さまにリマインドする
bulk-verbs-offers = 選択した提案の操作
bulk-offers-extend = 提案 { $count } 件を延長
bulk-offers-withdraw = 提案 { $count } 件を取り下げ
bulk-offers-withdraw-text = これらの提案は誰も承諾できなくなります。リンクを開いた人には、取り下げられたと表示されます。
bulk-offers-archive = 提案 { $count } 件をアーカイブ
bulk-offers-remind = 提案 { $count } 件をリマインド
bulk-no-address = リンクから直接開かれたため、連絡先のアドレスがありません
bulk-link-closed = リンクが閉じているため、リマインドは送れません

## Mail

mail-link-help = ボタンが動作しない場合は、次のアドレスを開いてください。
mail-invitation-subject = { $partner } より { $plan } の試用版へのご招待
mail-invitation-open = 招待を読む
mail-invitation-why = このメールは、{ $partner } の依頼により Liaison が { $address } 宛てにお送りしました。返信すると { $reply } に届きます。{ $partner } に心当たりがない場合は、何もする必要はありません。
mail-forwarded-subject = { $by } 様より、{ $partner } からのご招待への回答のお願い
mail-forwarded-text = { $partner } から { $organisation } に { $plan } の試用のご招待が届いています。回答できるのはグローバル管理者だけのため、{ $by } 様がリンクをお渡しします。
mail-forwarded-why = このメールは、{ $organisation } のグローバル管理者の方にお送りしています。どなたかが承諾されるまで、何も始まりません。不要な場合は、何もする必要はありません。
mail-reminder-subject = リマインダー：{ $partner } から { $plan } の試用のご招待
mail-reminder-text = { $day } に { $partner } から { $plan } の無料試用へのご招待をお送りしましたが、まだ回答をいただいていません。リンクは引き続きお使いいただけます。
mail-reminder-until = { $day } までにご回答いただけます。
mail-reminder-decline = 試用をご希望でない場合は、招待を開いて辞退してください。その後はリマインダーをお送りしません。
mail-reset-subject = Liaison の新しいパスワードの設定
mail-reset-text = このアドレスの新しいパスワードが要求されました。リンクは 1 回だけ、1 時間以内に使えます。
mail-reset-open = 新しいパスワードを設定する
mail-reset-why = お心当たりがない場合は、何もする必要はありません。現在のパスワードはそのままです。
mail-changed-subject = Liaison のパスワードが変更されました
mail-changed-text = このアドレスのパスワードが、メールのリンクから変更されました。すべての端末でサインアウトしました。
mail-changed-why = お心当たりがない場合は、すぐに新しいパスワードを設定してください。サインイン ページの「パスワードを忘れた場合」を選びます。
mail-changed-own-text = このアドレスのパスワードがアカウントのページで変更されました。ほかのすべての端末からサインアウトしました。
mail-address-code-why = どなたかがこのアドレスをアカウントに使おうとしています。お心当たりがない場合は、何もする必要はありません。コードがなければ何も変わりません。
mail-address-changed-subject = Liaison のアドレスが変更されました
mail-address-changed-text = 今後は { $new } でサインインし、メールもそちらに届きます。このアドレスはもう使われません。
mail-address-changed-why = お心当たりがない場合は、ほかの人がアカウントを使えるおそれがあります。すぐに組織の管理者へお知らせください。

## Mail: what ends

mail-ending-trial-subject = { $product } の試用は { $day } に終了します
# $days (number)
mail-ending-trial-text = { $organisation } での { $product } の試用は、あと { $days } 日、{ $day } に終了します。
mail-ending-trial-nothing = 試用の後の注文はまだありません。何もしなければ、料金は発生しません。サービスはその後 30 日間使えますが、以後は使えなくなり、さらに 90 日後にすべて削除されます。
# $seats (number)
mail-ending-trial-ordered = 試用の後に { $seats } 個のライセンスが注文されています。その日に始まり、その日から料金が発生します。
mail-ending-term-subject = { $product } の契約期間は { $day } に終了します
# $days (number)
mail-ending-term-text = { $organisation } での { $product } の契約期間は、あと { $days } 日、{ $day } に終了します。
# $seats (number)
mail-ending-term-renews = { $seats } 個のライセンスで自動的に更新されます。更新しない場合は、その日より前に更新をオフにしてください。更新の後は、7 日間ライセンスを返せます。
mail-ending-term-price = { $day } から、1 ライセンスの月額が { $now } から { $next } に変わります。いずれも税抜です。それまで価格は変わりません。
mail-ending-term-over = 更新されません。サービスはその後 30 日間使えますが、以後は使えなくなり、さらに 90 日後にすべて削除されます。続ける場合は、その日より前に更新をオンにしてください。
mail-ending-open = サブスクリプションを見る
mail-ending-why-customer = このメールは、{ $organisation } のグローバル管理者の方にお送りしています。
mail-ending-why-partner = このメールは、{ $organisation } が承諾した招待または提案の担当の方にお送りしています。決められるのはお客さまだけです。

## Mail: what happened

mail-told-line = { $day }: { $what }
mail-told-open = 見る
mail-told-why = このメールは、通知の設定でオンになっているためお送りしています。
mail-told-off = この種類のメールをオフにする
mail-told-choose = 通知を選ぶ
# $count (number)
mail-digest-subject = { $count } 件のお知らせ
# $count (number)
mail-digest-more = 受信トレイにあと { $count } 件あります。
mail-digest-open = 受信トレイを開く
mail-digest-why = 通知の一部を 1 日 1 回のまとめに設定していて、まだ読んでいないものがあるため、お送りしています。
mail-digest-off = 1 日 1 回のまとめのメールをオフにする
told-invitation-opened = 招待「{ $name }」が開かれました
told-invitation-identified = { $organisation } の方がサインインして招待「{ $name }」を見ています
told-invitation-accepted = { $organisation } が招待「{ $name }」を承諾しました
told-invitation-accepted-own = { $organisation } からのご招待 { $name } が、お客さまの組織で承諾されました
told-invitation-declined = { $organisation } が招待「{ $name }」を辞退しました
told-invitation-declined-own = { $organisation } からのご招待 { $name } が、お客さまの組織で辞退されました
told-invitation-expired = 招待「{ $name }」の期限が切れました
told-invitation-revoked = 招待「{ $name }」が取り消されました
told-offer-sent = { $organisation } からご提案 { $name } が届きました
told-offer-viewed = { $organisation } が提案「{ $name }」を開きました
told-offer-adjusted = { $organisation } から提案「{ $name }」について、質問または別の数の希望がありました
told-offer-replied = ご提案 { $name } についてのご質問に { $organisation } が回答しました
told-offer-revised = { $organisation } からご提案 { $name } の新しい版が届きました
told-offer-accepted = { $organisation } が提案「{ $name }」を承諾しました
told-offer-accepted-own = { $organisation } からのご提案 { $name } が、お客さまの組織で承諾されました
told-offer-declined = { $organisation } が提案「{ $name }」を辞退しました
told-offer-declined-own = { $organisation } からのご提案 { $name } が、お客さまの組織で辞退されました
told-offer-expired = 提案「{ $name }」は、回答がないまま期限が切れました
told-offer-expired-own = { $organisation } からのご提案 { $name } の期限が切れました
told-offer-unanswered = リマインダー: { $organisation } からのご提案 { $name } が回答をお待ちしています
told-administration-authorised = { $organisation } から代理管理を任されました
told-administration-authorised-own = お客さまの組織が { $organisation } に代理管理を任せました
told-administration-replaced = { $organisation } の代理管理は別のパートナーに代わりました
told-administration-removed = { $organisation } が代理管理を終了しました
told-administration-removed-own = お客さまの組織が { $organisation } の代理管理を終了しました
told-administration-expired = プログラムに登録されていないため、{ $organisation } の代理管理は終了しました
told-administration-expired-own = { $organisation } がプログラムに登録されていないため、その代理管理は終了しました
told-record-set = { $organisation } が { $name } の登録パートナーに指定しました
told-record-set-own = { $name } の登録パートナーが { $organisation } になりました
told-record-changed = { $organisation } が、関係するサブスクリプションの登録パートナーを変更しました
told-record-changed-own = { $name } の登録パートナーが { $organisation } に変わりました
told-record-cleared = { $organisation } がサブスクリプションの登録パートナーの指定を外しました
told-record-cleared-own = { $organisation } は { $name } の登録パートナーではなくなりました
told-trial-converted = { $organisation } が { $name } の試用を有料のサブスクリプションに切り替えました
told-trial-converted-own = { $name } の試用が有料のサブスクリプションに切り替わりました
told-trial-expired = { $organisation } での { $name } の試用が終了しました
told-trial-expired-own = { $name } の試用が終了しました
told-term-expired = { $organisation } での { $name } の契約期間が終了しました
told-term-expired-own = { $name } の契約期間が終了しました
told-role-changed = { $name } での役割が変更されました
told-listing-published = 掲載「{ $name }」がマーケットプレースで公開されました
told-listing-needs-changes = 掲載「{ $name }」に修正が必要な点があります
told-listing-suspended = 掲載「{ $name }」がマーケットプレースから外されました
told-location-confirmed = { $name } の拠点が確認されました
told-location-refused = { $name } の拠点を確認できませんでした
told-programme-decided = { $name } についての回答が届きました
told-programme-expired = { $name } への登録が終了しました
# $days (number)
told-trial-expiring-own = { $name } の試用は、あと { $days } 日で終了します
# $days (number)
told-term-expiring-own = { $name } の契約期間は、あと { $days } 日で終了します
# $days (number)
told-trial-expiring = { $organisation } での { $name } の試用は、あと { $days } 日で終了します
# $days (number)
told-programme-expiring = { $name } への登録は、あと { $days } 日で終了します
# $days (number)
told-administration-expiring = プログラムに登録されていないため、{ $organisation } の代理管理は、あと { $days } 日で終了します
# $days (number)
told-administration-expiring-own = { $organisation } がプログラムに登録されていないため、その代理管理は、あと { $days } 日で終了します
# $days (number)
told-term-expiring = { $organisation } での { $name } の契約期間は、あと { $days } 日で終了します

## 自分のアカウント

account-title = アカウント
account-lede = 見られるのも変えられるのもご本人だけです。
account-failed = アカウントを読み込めませんでした
account-person = お名前など
account-name = 名前
account-name-help = お客さまの組織と、回答を受け取った相手に表示されます。
account-language = メールの言語
account-save = 保存
account-saved = アカウントを保存しました
account-stale = その間に別の端末で変更されたため、何も保存していません。変更する場合はもう一度保存してください。
account-address = アドレス
account-address-now = <b>{ $email }</b> でサインインし、メールもそちらに届きます。
account-address-new = 新しいアドレス
account-address-help = まずそのアドレスへコードを送ります。変更すると、前のアドレスにお知らせします。
account-address-verify = このアドレスを使う
account-address-done = 今後は { $email } でサインインします
account-password = パスワード
account-password-old = 今のパスワード
account-password-new = 新しいパスワード
account-password-set = パスワードを変更
account-password-wrong = 今のパスワードではありません
account-password-done = パスワードを変更し、ほかのすべての端末からサインアウトしました
account-look = この端末
account-notifications = 通知
account-notifications-lede = メールと受信トレイで知らせる内容です。
account-notifications-link = 受け取る通知を選ぶ
account-kept = ここに保存されているもの
account-kept-lede = 下書きはまずこのブラウザーに保存されます。量を確認し、ファイルに取り出し、または削除できます。
account-kept-pages-lede = 開いたことのあるページはこのブラウザーに保存され、ネットワークがなくても読めます。量を確認し、削除できます。
account-kept-link = この端末に保存されているものを見る
account-devices = 端末
account-devices-lede = 今サインインしている場所です。心当たりのない端末はサインアウトさせ、パスワードを変更してください。
account-devices-link = サインインしている場所を見る
account-devices-failed = 端末を読み込めませんでした
account-device = { $system } の { $browser }
account-device-unknown = 不明なプログラム
account-device-this = この端末
account-device-since = サインイン：{ $moment }
account-device-seen = 最後の利用：{ $moment }
account-device-end = { $device } をサインアウトさせる
account-device-ended = { $device } をサインアウトさせました
account-others-end = ほかのすべての端末をサインアウトさせる
account-others-ended = ほかのすべての端末をサインアウトさせました
account-others-none = ほかの場所ではサインインしていません。
account-end-failed = サインアウトさせられませんでした。
account-end-title = { $device } をサインアウトさせますか？
account-end-text = その端末で書いてまだ送っていないものはそこに残り、そこで再びサインインするまで待ちます。
account-wipe-text = 端末を紛失した場合は消去してください。次にネットワークにつながって起動したときに、その端末にあるあなたのものはすべて削除されます。そこから送っていないものは失われ、元に戻せません。
account-end-stay = サインインしたままにする
account-end-now = サインアウトさせる
account-wipe-now = 紛失した端末：サインアウトさせて消去する
account-wipe-ordered = { $device } をサインアウトさせました。次に起動したときに消去されます
account-lost = 紛失した端末
account-lost-waiting = 次にネットワークにつながって起動したときに消去されます。依頼：{ $moment }
account-lost-wiped = 消去：{ $moment }
mail-join-subject = Liaison で { $partner } に参加
mail-join-text = { $inviter } が、{ $partner } のスタッフとしてあなたを招待しています。リンクからパスワードを設定すると、サインインできます。
mail-join-open = 参加する
mail-join-why = リンクは 1 回だけ、7 日間使えます。差出人に心当たりがない場合、リンクを開かなければ何も起こりません。

## An account for somebody who was invited

sign-up-title = アカウントの作成
sign-up-lede = ご招待に回答する組織のためのものです。メールでお送りするコードで、アドレスがご本人のものか確かめます。
sign-up-name = お名前
sign-up-email-help = 勤務先のもの。@ の後が同じ方は、同じ組織になります。
sign-up-organisation = 組織名
sign-up-country = 国または地域
sign-up-country-choose = 国または地域を選択
sign-up-as = アカウントの用途
sign-up-customer = お客さまとして
sign-up-customer-text = パートナーから届いたものに、組織として回答します。
sign-up-partner = パートナーとして
sign-up-partner-text = 会社をパートナー ネットワークに登録し、パートナー ID を取得します。
sign-up-partner-lede = 会社をパートナー ネットワークに登録します。メールでお送りするコードで、アドレスがご本人のものか確かめます。
sign-up-partner-email-help = 勤務先のもの。プロフィールで変更するまで、お客さまからの連絡先になります。
sign-up-company = 会社名
sign-up-verb = コードを送る
sign-up-code-lede = { $email } 宛てのメールに 6 桁のコードがあります。アカウントがすでにある場合は、そのことをお知らせしています。
sign-up-code = コード
sign-up-code-help = 30 分間有効です。
sign-up-code-over = このコードは使用済みか、入力の回数を超えたか、期限が切れています。送り直してください。
sign-up-verify = アカウントを作成
sign-up-back = 内容を直す、またはコードを送り直す
mail-code-subject = Liaison のコードは { $code } です
# $minutes (number)
mail-code-text = コードは { $code } です。コードを求めている画面に入力してください。{ $minutes } 分間有効です。
mail-code-why = お心当たりがなければ、何もなさる必要はありません。コードがなければアカウントは作成されません。
mail-already-subject = Liaison のアカウントはすでにあります
mail-already-text = このアドレスでアカウントの作成が求められましたが、すでにアカウントがあります。そのアカウントでサインインしてください。パスワードをお忘れの場合は、サインインの画面で新しく設定できます。
mail-already-open = サインイン
mail-already-why = お心当たりがなければ、何もなさる必要はありません。

## The company

company-title = 会社のプロフィール
company-lede = お客さまが、招待やパートナーの一覧で目にする内容です。
company-failed = 会社のプロフィールを読み込めませんでした
company-seen = お客さまからの見え方
company-last-change = { $who } が { $moment } に変更
company-change = プロフィールの変更
company-refused = 変更できるのは、貴社のグローバル管理者またはプロファイル管理者だけです。
company-save = プロフィールを保存
company-saved = プロフィールを保存しました。お客さまには今からこの内容が表示されます。
company-unchanged = 変更はありません。
company-queued = 変更はこの端末に保存されています。ネットワークにつながると一度だけ送信され、お客さまにも表示されます。
company-queued-more = そのあとに入力した内容は含まれません。もう一度保存してください。
company-take-back = 取り戻す
company-discard = 変更を破棄
company-discard-title = 変更を破棄しますか
company-discard-text = 入力した内容はすべての端末から削除され、元に戻せません。プロフィールは、今お客さまに表示されているままです。
company-discard-keep = 変更を残す
company-too-old = 変更は 30 日より長く待っていたため、送信されませんでした。内容をご確認のうえ、もう一度保存してください。
company-not-kept = 保存されていません。このブラウザーはこの端末に何も保存できません。プロフィールを保存するまで、このタブを閉じないでください。
company-draft-unread = このバージョンの Liaison では読めない、プロフィールの下書きがあります。そのまま残ります。ページを再読み込みすると開けます。
company-name = 会社名
company-name-help = 送るすべての招待とメールに表示されます。
company-phone = 電話番号
company-phone-help = +65 5550 0148 のように、国番号から書いてください。
company-email = メール アドレス
company-email-help = お客さまからの連絡先です。例: hello@company.example
company-website = Web サイト
company-website-help = https:// で始まるアドレス全体を書いてください
company-address = 住所
company-address-help = 番地と市区町村を 1 行で書いてください。
company-not-a-web-address = https:// または http:// で始まるアドレス全体を書いてください
company-not-a-phone-number = +65 5550 0148 のように、5 桁から 15 桁の数字で書いてください
company-merged = その間に、別の人がプロフィールを変更しました。その変更もあなたの変更と合わせて残してあります: { $fields }。
company-choose-now = 今すぐ選ぶ
company-choose-first = 先に、あなたの内容と相手の内容のどちらにするかを選んでください。その間、何も失われません。
company-choose-waiting = { $count } 個の項目で選択が必要です
company-logo = ロゴ
company-logo-file = ロゴのファイル
company-logo-help = PNG、JPEG、WebP のいずれか。1 MB まで、縦横とも 4096 ピクセルまで。選ぶとすぐに表示されます。
company-logo-sending = ロゴを送信しています
company-logo-remove = ロゴを削除
company-logo-offline = ロゴは、ネットワークにつながっているときだけ変更できます。
company-logo-too-heavy = ファイルが 1 MB を超えています。小さいものを選んでください。
company-logo-too-large = 画像の縦または横が 4096 ピクセルを超えています。小さいものを選んでください。
company-logo-not-a-picture = PNG、JPEG、WebP の画像ではないか、壊れています。ロゴを PNG で書き出し、そのファイルを選んでください。
company-facts = ここでは変更できないもの
company-facts-note = 会社の登録時に決まったものです
company-number = パートナー ID
company-country = 国または地域
company-cloud = クラウド
company-cloud-worldwide = 全世界
company-cloud-21vianet = 中国の 21Vianet が運営
company-offices = 拠点
company-offices-lede = 会社の所在地です。試用版への招待は、いずれかの拠点から送ることができます。
company-offices-failed = 拠点を読み込めませんでした
company-offices-none = 拠点はまだありません
company-offices-none-text = 拠点がない間は、招待は会社全体から送られます。
company-offices-closed = 閉鎖した拠点
company-office-usable = 利用できます
company-office-not-yet = まだ利用できません
company-office-from = { $moment } から、ここから招待を送ることができます。
company-office-add = 拠点を追加
company-office-add-verb = この拠点を追加
company-office-name = 拠点の名前
company-office-name-help = 町や通りの名前などです。
company-office-wait = 新しい拠点は、24 時間後から招待で使えます。
company-office-added = { $office } を追加しました。
company-office-rename = 拠点の名前を変更
company-office-rename-title = { $office } の名前を変更
company-office-renamed = 拠点の名前は { $office } になりました。
company-office-close = 拠点を閉鎖
company-office-close-title = { $office } を閉鎖し、元に戻せなくしますか?
company-office-close-text = 今後、ここから新しい招待は送れません。すでにここから送った招待は続きます。再び開くことはできません。
company-office-is-closed = { $office } を閉鎖しました。
company-office-keep = そのままにする
company-country-choose = 国または地域を選んでください
company-enrolments = プログラムとサービス
company-listing = マーケットプレース
company-enrolments-lede = 会社が参加しているプログラムと、それによってお客さまに提供できるものです。
company-programmes = プログラム
company-enrolment-dates = { $from } から { $to } まで
company-entitles-administration = お客さまに代理管理を依頼すること
company-entitles-enrolled = このプログラムに参加している会社が対象です。
company-lapsed = 貴社はどのプログラムにも参加していないため、代理管理を依頼できません。お客さまから以前に任された代理管理は、それまでにプログラムを更新しない限り、{ $day } に終わります。
company-lapsed-over = 貴社はどのプログラムにも参加していないため、代理管理を依頼できません。お客さまから以前に任された代理管理は、{ $day } に終わりました。
company-may = 今日、あなたが提供できるもの
company-may-trials = 試用版への招待
company-may-administration = 代理管理
company-availability = 機能の提供状況
company-off = ご利用のクラウドにない機能
company-off-note = それぞれ出典付き
company-off-trials = 試用版への招待と購入の提案
company-off-administration = 代理管理
company-off-users = お客さまに代わる管理
company-services = 許可されているサービスの種類
company-services-note = 提供できる試用版は、これで決まります
company-service-business = 中小企業向け
company-service-enterprise = 大企業向け
company-service-frontline = 現場の従業員向け
company-service-education = 教育機関向け
company-service-refused = 貴社にはこの種類の許可がありません。許可は、事業者がサービスの種類ごとに与えます。

## Palette and keys

palette-placeholder = 操作、ページ、招待、または概要 ID
palette-results = 該当するもの
palette-verbs = 実行
palette-pages = 移動
palette-drafts = この端末の下書き
palette-invitations = 試用版への招待
palette-offer-templates = 提案のテンプレート
palette-listings = マーケットプレースの掲載
palette-marketplace = パートナーを探す
palette-offices = 拠点
palette-enrolments = プログラムとサービス
palette-staff = スタッフ
palette-devices = 端末
palette-storage = この端末に保存されているもの
palette-untitled = 名前のない下書き
palette-create-offer = 購入の提案を作成
palette-searching = 試用版への招待を検索しています
palette-no-network = 試用版への招待の検索にはネットワークが必要です。ほかはこのまま使えます。
palette-failed = 試用版への招待を検索できませんでした。{ $why }
palette-nothing = 「{ $text }」に該当するものはありません。名前の一部、または概要 ID を入力してください。
palette-count = { $count ->
   *[other] { $count } 件該当
}
keys-title = キーボード ショートカット
keys-everywhere = どこでも
keys-find = 検索または実行
keys-help = この一覧を開く
keys-close = ページの上に開いたものを閉じる
keys-places = 2 つのキーを順に押す
keys-in-lists = 一覧で
keys-search = この一覧を検索する
keys-next-row = 次の行
keys-previous-row = 前の行
keys-select-row = その行を選択する、または選択を外す
keys-select-to-here = 前回選択した行からここまでを選択する
keys-open-row = その行を開く
keys-in-forms = フォームで
keys-primary = 主なボタンを押す
keys-steps = ウィザードの手順へ移る
keys-letters = 1 文字のショートカットを使う
keys-letters-help = 入力欄の中では働きません。この設定はこの端末に保存されます。
keys-done = ページに戻る

## Staff of a partner
staff-title = スタッフ
staff-lede = 会社でここを使う人と、それぞれにできること。
staff-people = メンバー
staff-failed = 一覧を読み込めませんでした
staff-person = 名前
staff-role = 役割
staff-since = 参加日
staff-verbs = 操作
staff-left-on = { $day }に離れました
staff-change-role = 役割を変更
staff-leave = 離任
staff-refused = 招待と役割の変更は、グローバル管理者だけが行えます。
staff-invited = 招待済み（未参加）
staff-link = リンク
staff-link-until = { $moment }まで有効
staff-link-over = { $moment }に無効になりました
staff-send-again = もう一度送信
staff-withdraw = 取り下げ
staff-invite = 招待する
staff-invite-send = 招待を送信
staff-invite-done = { $email } に招待を送信しました
staff-name = 名前
staff-email = 仕事のメール アドレス
staff-email-help = 参加用のリンクが届きます。1 回だけ、7 日間使えます。
staff-keep = このままにする
staff-role-title = { $name } の役割を変更しますか
staff-role-text = 次の操作から、すべての端末で有効になります。
staff-role-done = { $name } の役割を変更しました
staff-leave-title = { $name } を離任にしますか
staff-leave-text = すぐにすべての端末からサインアウトされ、サインインできなくなります。本人が行ったことには名前が残ります。
staff-leave-drafts = 下書きは本人の端末にあり、引き継がれません。先に受け取ってください。
staff-successor = 試用版への招待を引き継ぐ人
staff-successor-choose = 同僚を選択
staff-leave-now = 離任にする
staff-leave-done = { $name } が離れました
staff-send-title = { $name } にもう一度リンクを送信しますか
staff-send-text = 新しいリンクが届きます。前のリンクは使えなくなります。
staff-send-done = { $name } にもう一度リンクを送信しました
staff-withdraw-title = { $name } への招待を取り下げますか
staff-withdraw-text = リンクはすぐに使えなくなります。本人には何も届きません。
staff-withdraw-done = { $name } への招待を取り下げました

## Joining a partner’s staff
join-title = スタッフとして参加
join-failed = 招待を読み込めませんでした
join-lede = { $inviter } が、{ $partner } に{ $role }として参加するよう招待しています。
join-name = お名前
join-password = パスワード
join-password-help = 12 文字以上。文にすると覚えやすくなります。
join-verb = 参加する

## What a device keeps

kept-title = この端末に保存されているもの
kept-lede = Liaison がこのブラウザーに保存しているもの：下書き、送信を待っているもの、開いたことのあるページです。
kept-pages-lede = Liaison がこのブラウザーに保存しているもの：開いたことのあるページです。ネットワークがなくても読めます。
kept-to-account = アカウント
kept-nowhere-unavailable = このブラウザーは Liaison のものを何も保存しません。プライベートウィンドウのように、保存がブロックされているか、壊れています。書いた内容はこのタブにしかありません。タブを閉じる前に、ファイルに保存してください。
kept-nowhere-later = 新しいバージョンの Liaison がここに保存しているため、このバージョンからは書き込めません。このページを読み込み直してください。それまでに書いた内容はこのタブにしかありません。すでにここにあるものは、ファイルに保存できます。
kept-nowhere-other-tab = 別のタブがこの端末の保存領域を使っています。Liaison のほかのタブを閉じ、このページを読み込み直してください。それまで、書いた内容はこのタブにしかありません。
kept-nowhere-refused = ブラウザーがこれ以上の保存を拒否しました。保存領域がいっぱいか、壊れています。下書きをファイルに保存してから、空きを作ってください。
kept-what = ここにあるもの
kept-drafts = 下書き
kept-queued = 完成、未送信
kept-sent = 最近送信したもの
kept-unreadable = このバージョンでは読み取れないもの
kept-reference = ネットワークがないときのため
kept-reference-catalogue = カタログ
kept-reference-none = まだ何もありません
kept-pages = 開いたことのあるページ
kept-pages-size = { $size }。サーバーから最後に受け取ってから 30 日間、ネットワークがなくても読めます
kept-room = 容量
kept-room-used = ブラウザーが認める { $granted } のうち { $used }（プログラム自体を含む）
kept-room-unknown = ブラウザーから情報がありません
# $size (number)
kept-size-kilo = { $size } kB
# $size (number)
kept-size-mega = { $size } MB
# $size (number)
kept-size-giga = { $size } GB
kept-lasting = いつまで残るか
kept-lasting-yes = ご自身で削除するまで、ブラウザーが残します。
kept-lasting-no = この端末の空きが足りなくなると、ブラウザーが消すことがあります。
kept-lasting-refused = ブラウザーは同意しませんでした。この端末の空きが足りなくなると、引き続き消されることがあります。Liaison をインストールするか、よく使うと、同意されやすくなります。
kept-lasting-unknown = 消されることがあるかどうか、このブラウザーからは情報がありません。
kept-lasting-ask = 残すようブラウザーに頼む
kept-file = ファイル
kept-out-text = すべての下書きと、送信を待っているすべてのものです。このバージョンで読み取れないものも含みます。ファイルを持つ人は、下書きを読むことができます。
kept-out = ファイルに保存
# $count (number)
kept-out-done = ファイルに { $count } 件の下書きを保存しました
kept-out-none = 保存するものはありません
kept-back = ファイルから戻す
kept-back-help = まだここにないものを追加します。すでにあるものは、そのまま残ります。
kept-back-no-file = Liaison の下書きのファイルではないか、壊れています。何も変更していません。
# $count (number)
kept-back-done = { $count } 件を追加しました
kept-back-nothing = 何も追加されませんでした
kept-back-named = 「{ $name }」：{ $outcome }
# $row (number)
kept-back-row = { $row } 行：{ $outcome }
kept-back-added = 追加しました
kept-back-here = すでにここにあり、そのまま残しました
kept-back-unreadable = 読み取れないため、追加しませんでした
kept-back-another = 別のアカウントのものなので、追加しませんでした
kept-back-not-kept = ブラウザーに拒否され、保存できませんでした
kept-wipe = ここにあるものをすべて削除
kept-wipe-text = すべての下書き、送信を待っているすべてのもの、開いたことのあるページを、この端末から削除します。サインインしたままです。
kept-wipe-pages = 開いたことのあるページをこの端末から削除します。サインインしたままです。
kept-wipe-pages-again = これで失われるものはありません。ネットワークがあるときに開いたページは、また保存されます。
kept-wipe-ask = この端末のものをすべて削除
kept-wipe-title = ここに保存されているものをすべて削除しますか
# $count (number)
kept-wipe-unsent = そのうち { $count } 件はここにしかなく、元に戻せません。必要になるかもしれない場合は、先にファイルに保存してください。
kept-wipe-none = 送信を待っているものはありません。招待には影響しません。
kept-wipe-keep = 残す
kept-wipe-done = この端末からすべて削除しました
kept-wipe-failed = ブラウザーが削除しませんでした。ブラウザーの設定で、このサイトのデータを削除してください。
kept-unnamed = 名前のないもの
kept-one-unreadable = このバージョンでは読み取れないもの

## Before signing out

leaving-question = この端末に未送信のものを残してサインアウトしますか
# $count (number)
leaving-unsent = { $count } 件がこの端末にのみあります。残したものは、次にここでサインインしたときに開けます：
# $count (number)
leaving-rest = ほか { $count } 件
leaving-stay = サインインしたままにする
leaving-save = 先にファイルに保存
leaving-keep = ここに残してサインアウト
leaving-wipe = 削除してサインアウト

## Purchase offers, from the partner's side

offer-create = 購入の提案を作成
offer-name = この提案の名前
offer-name-help = 社内だけで使います（例: 「港の診療所、25 席」）。お客さまには表示されません。
offer-currency = 通貨
offer-currency-help = カタログの価格は米ドルです。ほかの通貨では、価格をそれぞれご自分で指定します。
offer-location-lede = お客さまがサービスを使う地域と、価格の通貨です。
offer-lines = 明細
offer-lines-lede = 何を、何ライセンス、いくらで提供するか。お客さまが数を変えられる範囲もここで決めます。
offer-lines-none = 明細を 1 行以上追加してください
offer-lines-too-many = 提案の明細は 50 行までです
offer-line-add = プランまたはアドオンを追加
offer-line-add-help = 利用地域に向けて販売できるものです。
offer-line-choose = 製品を選ぶ
offer-line-product = 製品
offer-line-licences = ライセンス数
offer-line-least = お客さまが選べる最小数
offer-line-most = お客さまが選べる最大数
offer-line-limits = お客さまが { $least }～{ $most } から選択
offer-line-commitment = 契約期間
offer-line-billing = 請求
offer-line-pricing = 価格
offer-line-off = 割引率（%）
offer-line-named = 1 ライセンス月額
offer-line-optional = お客さまはこの明細を外せます
offer-line-remove = 明細を削除
offer-line-each = 1 ライセンス月額
offer-line-way = 期間と請求
offer-line-list = 定価 { $price }。
offer-line-comes-to = 1 ライセンス月額 { $each }、1 回の請求 { $bill }、期間全体で { $term }。
offer-one-month = 1 か月
offer-one-year = 1 年
offer-three-years = 3 年
offer-billed-monthly = 月ごとの請求
offer-billed-yearly = 年ごとの請求
offer-billed-upfront = 前払いで一括請求
offer-pricing-list = 定価
offer-pricing-discount = 定価から割引
offer-pricing-named = 独自の価格
offer-required = 必須
offer-optional = 任意
offer-not-sold-so = この製品はその期間または請求方法では販売していません。別の方法を選んでください
offer-no-list-price = この通貨の定価はありません。独自の価格を指定してください
offer-amount-wrong = 金額を数字で入力してください（例: 12.50）
offer-discount-wrong = 0 より大きく 100 以下の割引率を入力してください（例: 8.5）
offer-total-monthly = 毎月
offer-total-yearly = 毎年
offer-total-upfront = 一括
offer-total-over-term = 期間全体
offer-totals = 合計
offer-tax = 税
offer-tax-excluded-text = 税は別に加算されます。
offer-tax-included-text = 税は別に加算されません。
offer-tax-excluded = 価格は税抜き
offer-tax-included = 価格は税込み
offer-vendor-bills = 請求はクラウド事業者からお客さまへ直接行われます。
offer-administration-lede = お客さまにとっては別の選択です。断っても、提案は承諾できます。
offer-administration-question = この提案で求めますか。
offer-administration-no-text = 提案はサービスだけについてのものになります。
offer-message-lede = 明細の上でお客さまが読む文です。空でもかまいません。
offer-message-none = メッセージなし
offer-message-help = 提案の内容と連絡先を書いてください。
offer-step-terms = 条件
offer-terms-lede = 回答の期限と、価格のほかに合意する内容です。
offer-answer-by = 回答期限
offer-answer-by-help = あなたのいる場所（{ $zone }）のその日の終わりまでです。
offer-agreement = そのほかの合意事項
offer-agreement-help = ご自分の言葉で書いてください。お客さまが承諾するのはこの文そのものです。なければ空のままにします。
offer-agreement-none = そのほかにはありません
offer-step-recipients = 対象
offer-recipients-lede = 1 社のお客さま（その回答で提案が決まります）、またはリンクを知る全員です。
offer-audience-question = この提案は誰に向けたものですか。
offer-audience-missing = 提案の対象を選んでください
offer-for-one = 1 社のお客さま
offer-for-one-text = この組織の人だけが承諾できます。
offer-for-anyone = リンクを知っている人なら誰でも
offer-for-anyone-text = お客さまごとに回答します。
offer-domain = お客さまのドメイン
offer-domain-help = メールアドレスの @ より後ろの部分です（例: harbour-clinic.example）
offer-domain-wrong = お客さま自身のドメインを入力してください（例: harbour-clinic.example）
offer-step-review = 確認
offer-finish-lede = 見直してください。完了すると、提案は一度だけ送られ、リンクが届きます。
offer-finish-lede-offline = 見直してください。完了すると、提案はこの端末で待機し、ネットワークがつながり次第、一度だけ送られます。
offer-send = 提案を送信
offer-refused-title = 提案は送信されませんでした
offer-sending-title = 提案を送信しています
offer-waiting-text = 提案はこの端末に保存され、ネットワークがつながり次第、一度だけ送られます。このタブは閉じてもかまいません。
offer-sent-title = 購入の提案の準備ができました
offer-sent-text = このリンクをご自分のメールで送ってください。{ $date } まで回答できます。
offer-open = 提案を開く
offer-failed = 提案を読み込めませんでした
offer-version = バージョン { $number }
offer-versions = バージョン
offer-summary = 概要 ID { $summary }
offer-until = 回答期限 { $date }
offer-administration-fact = 代理管理: { $asked }
offer-sent-by = { $name } が送信、{ $date }
offer-answers = お客さま
offer-receipts = 回答控え
offer-answers-none = まだ誰も見ていません。
offer-countered = あなたの返事待ち
offer-answered-by = { $name }、{ $role }
offer-answered-counts = 明細ごとのライセンス数: { $counts }
offer-answered-total = 期間全体: { $sum }
offer-left-out = なし
offer-of-record = 貴社が登録パートナーになります。
offer-not-of-record = 貴社は登録パートナーになりません。
offer-administration-granted = 代理管理は許可されました: { $kind }
offer-administration-not-granted = 代理管理は許可されませんでした。
offer-declined-price = 理由: 価格
offer-declined-not-needed = 理由: 必要ない
offer-declined-chose-another = 理由: 別の提案を選んだ
offer-declined-not-now = 理由: 今はその時期ではない
offer-declined-other = その他の理由
offer-thread = 質問と希望
offer-thread-none = 質問はまだありません。
offer-proposes = 明細ごとの希望: { $counts }
offer-reply = あなたの返事
offer-reply-help = これはどちらも拘束しません。効力を持つのは、送信され承諾された内容です。
offer-reply-to = 宛先
offer-reply-send = 返事を送信
offer-log = 経過
offer-log-sent = { $name } が提案を送信しました
offer-log-revised = { $name } がバージョン { $number } を送信しました
offer-log-withdrawn = { $name } が提案を取り下げました
offer-log-extended = { $name } が回答期限を { $date } に変更しました
offer-log-archived = { $name } が提案をアーカイブしました
offer-log-expired = 回答期限が過ぎました
offer-log-viewed = { $customer } がバージョン { $number } を見ました
offer-log-asked = { $customer } が質問しました
offer-log-countered = { $customer } が別の数を希望しました
offer-log-replied = { $name } が { $customer } に返事をしました
offer-log-reminded = { $number } 件のお客さまにリマインドしました
offer-log-accepted = { $customer } がバージョン { $number } を承諾しました
offer-log-declined = { $customer } がバージョン { $number } を断りました
offer-more = その他の操作
offer-revise = 改訂する
offer-revise-help = 同じリンクのまま、今の版に代わる新しい版を作ります。
offer-revise-send = バージョン { $number } を送信
offer-revising = 送信済みの提案のバージョン { $number } になります。送信するまで、お客さまの側では何も変わりません。
offer-revising-open = 今の提案を表示
offer-revising-go-on = 今のバージョン { $number } をもとに続ける
offer-revised-text = バージョン { $number } を送信しました。リンクは同じで、開いた人にはこの版が表示されます。{ $date } まで回答できます。
offer-version-differs = 前の版との違い: { $changes }
offer-clone = この提案をもとに新規作成
offer-clone-help = この明細と条件を持つ新しい下書きになります。
offer-remind = お客さまにリマインドする
offer-remind-help = 受け取ってまだ回答していないお客さまに、メールで知らせます。
offer-reminded = { $count } 社にリマインドしました
offer-remind-nobody = 未回答のお客さまはいません
offer-remind-often = 未回答のお客さまには、すでに上限までリマインドしています
offer-extend = 延長する
offer-extend-title = いつまで回答できるようにしますか。
offer-day-missing = 最終日を選んでください
offer-extend-keep = 今のままにする
offer-extended = 提案を延長しました
offer-archive = アーカイブ
offer-archive-help = 回答できなくなります。
offer-archived = 提案をアーカイブしました
offer-withdraw = 提案を取り下げる
offer-withdraw-help = 承諾できなくなります。
offer-withdraw-title = この提案を取り下げますか。
offer-withdraw-text = 誰も承諾できなくなります。リンクを開いた人には、取り下げられたと表示されます。これをもとに別の提案を作成できます。
offer-withdraw-keep = そのままにする
offer-withdrawn = 提案を取り下げました
offer-templates = 提案のテンプレート
offer-templates-lede = 繰り返し提案する内容です。テンプレートから始めた提案には、その明細、メッセージ、条件が入ります。
offer-templates-failed = テンプレートを読み込めませんでした
offer-templates-none = テンプレートはまだありません
offer-templates-none-text = 提案はそのページで、下書きは最後の手順で、テンプレートとして保存できます。
offer-template-begin = テンプレートから始める
offer-template-start = 提案を作成
offer-template-verbs = 操作
offer-template-kept = 保存
offer-template-by = { $person }、{ $day }
offer-template-rename = テンプレートの名前を変更
offer-template-rename-title = テンプレート { $name } の名前を変更
offer-template-renamed = テンプレートの名前を { $name } に変更しました
offer-template-delete = テンプレートを削除
offer-template-delete-title = テンプレート { $name } を削除しますか。
offer-template-delete-text = 社内の誰も、これから提案を作成できなくなります。すでに作成した提案と下書きはそのままです。
offer-template-deleted = テンプレート { $name } を削除しました
offer-template-leave = そのままにする
offer-template-name = テンプレートの名前
offer-template-name-help = 社内だけで使います。お客さまには表示されません。
offer-template-save = テンプレートとして保存
offer-template-save-help = この明細と条件で別の提案を始められます。
offer-template-save-title = テンプレートとして保存しますか。
offer-template-save-text = 明細とここでの価格、メッセージ、条件を保存します。誰に宛てた提案かは保存しません。社内のすべてのスタッフが読めます。
offer-template-not-now = 保存しない
offer-template-saved = テンプレート { $name } として保存しました
offer-template-open-days = これから作成した提案には { $days } 日間回答できます。
offer-template-full = テンプレートはすでに { $most } 件あり、これ以上は増やせません。先に 1 件削除してください。
offer-template-open-lines = 完成していない明細が { $count } 行あります。先に入力を終えるか、削除してください。
offer-document = PDF の条件書
offer-document-other = 別の PDF に差し替える
offer-document-help = 文の代わりに、10 MB までのファイルを選ぶか、ここにドロップします。
offer-document-stands = お客さまが承諾するのはこのファイルそのものです。書いた文は残っており、ファイルを外すとここに戻ります。
offer-document-sending = { $file } を送信中です。終わるまでこの手順を開いたままにしてください。
offer-document-remove = PDF を外す
offer-document-too-heavy = ファイルが 10 MB を超えています。もっと小さいものを選んでください。
offer-document-not-a-pdf = これは PDF ではありません。PDF として保存したファイルを選んでください。
offer-document-name = このファイル名は使えません。200 文字以内の名前を付けてください。
offer-document-gone = この PDF はもう保存されていません。もう一度選んでください。
offer-document-sum = ファイルの SHA-256: { $sum }
offer-template-no-document = { $file } は保存しません。テンプレートに残るのは文だけで、ファイルは残りません。
offer-document-full = どの提案にも使われていないファイルが { $most } 件あります。先にそのいずれかの提案を送信してください。
offer-state-active = 有効
offer-state-accepted = 承諾済み
offer-state-declined = 辞退
offer-state-expired = 期限切れ
offer-state-withdrawn = 取り下げ
offer-state-superseded = 旧版
offer-state-archived = アーカイブ済み
offers-lede = 販売のために出した提案と、その結果です。
offers-search = 名前、概要 ID、ドメインで検索
offers-state = 状態
offers-all-states = すべての状態
offers-order = 並び順
offers-newest = 新しい順
offers-ends-first = 期限の近い順
offers-by-name = 名前順
offers-sent = 送信
offers-failed = 提案の一覧を読み込めませんでした
offers-no-match = 当てはまる提案はありません
offers-no-match-text = この状態または言葉に当てはまるものはありません。
offers-clear = すべての提案を表示
offers-select = { $name } を選択
offers-select-all = このページのすべてを選択
offers-export = CSV で書き出す
offers-none = 購入の提案はまだありません
offers-none-text = 提案はサービスの価格を示し、お客さまはリンクから回答します。
offer-lines-open = { $count } 行が未完成のため、合計に入っていません。
offers-shown = { $count } 件の提案
offer-line-part = 明細 { $number }、{ $part }

# Receipts
receipt-title = 回答控え
receipt-all = 回答控え
receipt-all-lede = 回答ごとに 1 通、双方が同じファイルを持ちます。変更されれば必ず分かります。
receipt-all-of = { $summary } の回答控え
receipt-all-none = 回答控えはまだありません
receipt-all-none-text = 招待または提案に回答するたびに、ここに 1 通残ります。
receipt-of-invitation = 試用招待への回答
receipt-of-offer = 購入提案への回答
receipt-of-agreement = パートナー契約への署名
# $version (number)
receipt-number = <id>{ $summary }</id>、第 { $version } 版
receipt-read = 回答控えを読む
receipt-failed = 回答控えを読み込めませんでした
receipt-title-invitation-accepted = 試用招待は承諾されました
receipt-title-invitation-declined = 試用招待は辞退されました
receipt-title-offer-accepted = 購入提案は承諾されました
receipt-title-offer-declined = 購入提案は辞退されました
receipt-title-agreement = パートナー契約に署名しました
receipt-operator = ネットワークの運営者
receipt-signed-by = 署名した人
receipt-signed-at = 署名した日時
receipt-agreement = パートナー契約
receipt-typed = 入力された名前
receipt-recorded = 記録された内容
receipt-by = 回答者
receipt-person = { $name }、{ $role }
receipt-at = 回答日時
receipt-invitation = 試用招待
receipt-offer = 購入提案
# $version (number)
receipt-version = { $summary }、第 { $version } 版
receipt-partner = パートナー
receipt-total = 期間全体の合計
receipt-record = 登録パートナー
receipt-no-record = この回答では指定されていません
receipt-administration = 委任管理
receipt-no-administration = なし
receipt-sections = 署名された内容
receipt-signed = 4 つの部分からなり、それぞれにダイジェスト (SHA-256) があります。すべてのダイジェストはこの鍵でまとめて署名されています (Ed25519)。
receipt-digest = ダイジェスト
receipt-section-about = 対象
receipt-section-answer = 回答
receipt-section-offered = 提示された内容
receipt-section-parties = 当事者
receipt-download = 回答控えをダウンロード
receipt-print = 印刷
receipt-verify-title = 回答控えを検証
receipt-verify-lede = ファイルを選ぶか、ここにドロップしてください。お使いのブラウザーだけで検証し、ネットワークは要りません。ファイルはどこにも送られません。
receipt-verify-file = 回答控え
receipt-keys-failed = 鍵を読み込めませんでした
receipt-intact = 署名されたときのままです。何も変更されていません。
receipt-altered = これは署名された内容ではありません。変更された部分: { $sections }
receipt-signature-fails = 署名そのものが正しくありません。ここに書かれた鍵でこの内容に署名した人はいません。
receipt-unknown-key = ここでは知られていない鍵が書かれています: { $key }
receipt-none = このファイルは Liaison の回答控えではありません。
receipt-not-here = このブラウザーでは署名を検証できません。サーバーの運営者はこのファイルで検証できます。

# Offers compared
compare-title = 未回答の提案を並べて比較
compare-crumb = 比較
compare-home = パートナーと招待
compare-none = 比較する提案がありません
compare-none-text = 未回答の提案が 2 件以上あると、ここで並べて比較できます。
compare-failed = 提案を読み込めませんでした
compare-only-differing = 違いだけを表示
# $count (number)
compare-hidden = 同じ内容の { $count } 行を非表示
# $version (number)
compare-number = 提案 { $summary }、第 { $version } 版
compare-services = サービス
compare-optional = 外すこともできます
compare-price = ライセンス 1 つの価格
compare-price-each = 月額 { $amount }
compare-price-list = 定価 { $amount }
compare-licences = ライセンス
# $count (number)
compare-licences-count = { $count }
# $least (number)
# $most (number)
compare-licences-range = { $least } から { $most } まで選べます
compare-monthly = 月ごと
compare-yearly = 年ごと
compare-upfront = 一括前払い
compare-bound = 契約期間
compare-over-term = 期間全体
compare-administration = 委任管理
compare-administration-separate = 認めなくても提案は承諾できます。
compare-administration-none = 求められていません
compare-record = 登録パートナー
compare-record-untick = チェックを外せます
compare-biller = 請求元
compare-biller-vendor = クラウド ベンダー
compare-tax = 税
compare-tax-excluded = 価格に含まれません
compare-tax-included = 価格に含まれます
compare-answer-by = 回答期限
compare-review = { $partner } の提案を確認
compare-stays-open = 1 件を承諾しても、ほかの提案は辞退するまで未回答のままです。
compare-says-less = 期間全体では { $partner } のほうが { $amount } 安くなります。
compare-says-bound = { $partner } の契約期間は { $before } ではなく { $after } です。
compare-says-administration = { $partner } は委任管理も求めています。

# Subscriptions and their partner of record
subscription-title = サブスクリプション
subscription-own = サブスクリプション
subscription-own-lede = お使いの組織が試用中または支払い中のものと、次に起こること。
subscription-own-none = サブスクリプションはまだありません
subscription-own-none-text = 試用または提案を承諾すると始まります。
subscription-all = サブスクリプション
subscription-all-lede = 招待や提案から始まったもの、および登録パートナーになっているもの。
subscription-all-none = ここにはサブスクリプションがありません
subscription-all-none-text = お客様が承諾すると表示されます。
subscription-clear = すべて表示
subscription-failed = サブスクリプションを読み込めませんでした
subscription-open = 詳しく見る
subscription-csv = CSV で書き出す
subscription-search = お客様または製品
subscription-relation = 対象
subscription-relation-brought = 当社から始まったもの
subscription-relation-record = 当社が登録パートナー
subscription-relation-gap = 登録パートナーなし
subscription-sorted = 並べ替え
subscription-order-newest = 新しい順
subscription-order-end = 終わりが近い順
subscription-order-customer = お客様順
subscription-state = 状態
subscription-state-all = すべての状態
subscription-state-trial = 試用
subscription-state-extended = 試用 (延長済み)
subscription-state-paid = 有効
subscription-state-expired = 期限切れ (まだ使えます)
subscription-state-disabled = 無効
subscription-state-cancelled = 取り消し済み
subscription-state-deleted = 削除済み
# $count (number)
subscription-seats = ライセンス { $count } 件
subscription-next-nothing = この先の予定はありません
subscription-next-convert = { $day } に注文の内容になります
subscription-next-renew = { $day } に更新されます
subscription-next-renew-price = { $day } に更新され、1 ライセンスの月額が { $now } から { $next } に変わります
subscription-next-end = { $day } に終わります
subscription-next-disable = { $day } に使えなくなります
subscription-next-delete = { $day } に削除されます
# $seats (number)
subscription-order = ライセンス { $seats } 件、{ $bound }、{ $billed }
subscription-advisor = { $name }、パートナー ID { $number }
subscription-fact-customer = お客様
subscription-fact-seats = ライセンス
subscription-fact-brought = きっかけ
subscription-fact-since = 開始日
subscription-fact-next = 次に起こること
subscription-fact-planned = 試用終了時の注文
subscription-fact-returnable = 返せるもの
# $seats (number)
subscription-returnable = { $moment } までライセンス { $seats } 件
subscription-change = 変更する
subscription-seats-label = ライセンスの数
subscription-seats-wrong = 1 以上の整数を入力してください
subscription-add = 増やす
subscription-added = ライセンスを増やしました
subscription-return = 返す
subscription-returned = ライセンスを返しました
subscription-commitment = 契約期間
subscription-commitment-help = 試用のあとの契約期間
subscription-convert-now = 今すぐ購入
subscription-convert-later = 試用の終わりに購入
subscription-converted = 購入しました
subscription-planned = 試用の終わりに購入します
subscription-extend = 試用を 30 日延長
subscription-extended = 試用を延長しました
subscription-withdraw = 注文を取り下げる
subscription-withdrawn = 注文を取り下げました
subscription-renewal-off = 更新しない
subscription-renewal-on = 更新する
subscription-renewal-is-off = 更新されません
subscription-renewal-is-on = 更新されます
subscription-cancel = サブスクリプションを取り消す
subscription-cancel-title = サブスクリプションを取り消しますか？
subscription-cancel-text = すべてのライセンスがすぐに返され、だれも使えなくなります。データは 90 日間残ります。
subscription-keep = 取り消さない
subscription-cancelled = サブスクリプションを取り消しました
subscription-record = 登録パートナー
subscription-record-text = このサブスクリプションについて助言し、日程の知らせを受けます。これによって管理できるようになるわけではありません。
subscription-record-is = 登録パートナー: { $partner }
subscription-record-missing = 登録パートナーなし
subscription-record-left = { $partner }。どのプログラムにも参加していません。
subscription-record-history = これまでの登録パートナー
subscription-record-number = パートナー ID
subscription-record-number-help = パートナーから聞いた番号です。指定する前に確かめてください。
subscription-record-check = ID を確かめる
subscription-record-found = パートナーが見つかりました: { $name }
subscription-record-submit = 登録パートナーに指定
subscription-record-set = 登録パートナーを指定しました
subscription-record-named = { $partner } を登録パートナーに指定しました
subscription-record-clear = 外す
subscription-record-cleared = 登録パートナーはなくなりました
subscription-means-offer = { $who } が提案とともに承諾
subscription-means-number = { $who } が指定
subscription-period = { $partner }、{ $since } から { $until } まで、{ $means }
subscription-period-open = { $partner }、{ $since } から、{ $means }
subscription-gaps = 登録パートナーのいないもの
subscription-gaps-text = 提案で指定されていなければ、登録パートナーのないまま始まります。
subscription-gap-copy = { $product } と同じく { $partner } を指定
subscription-offer = これをもとに購入の提案を作成
subscription-offer-help = この製品とここと同じ数のライセンスが入った、このお客様あての新しい下書きになります。
subscription-log = これまでの経過
# $seats (number)
subscription-log-trial = 試用が始まりました。ライセンス { $seats } 件、{ $day } まで
subscription-log-bought = { $who } が提案を承諾: { $order }
subscription-log-extended = { $who } が試用を { $day } まで延長
subscription-log-planned = { $who } が試用の終わりの注文をしました: { $order }
subscription-log-withdrawn = { $who } が注文を取り下げました
subscription-log-converted = 試用が購入になりました: { $order }
# $seats (number)
subscription-log-added = { $who } がライセンスを { $seats } 件増やしました
# $seats (number)
subscription-log-returned = { $who } がライセンスを { $seats } 件返しました
subscription-log-cancelled = { $who } が取り消しました
subscription-log-renewal-on = { $who } が更新するようにしました
subscription-log-renewal-off = { $who } が更新しないようにしました
subscription-log-renewed = { $day } まで更新されました
subscription-log-price = { $day } から、1 ライセンスの月額が { $now } から { $next } に変わります
subscription-log-price-kept = 更新後も価格は変わりません: 1 ライセンスにつき月額 { $now }
subscription-log-record = { $who } が { $partner } を登録パートナーに指定しました
subscription-log-record-none = { $who } が登録パートナーを外しました
# $days (number)
subscription-log-notice = 決められる人に { $days } 日前に知らせました
subscription-log-expired = 終わりました。サービスはまだ使えます
subscription-log-disabled = 無効になりました
subscription-log-deleted = 削除されました
subscription-radar = 更新
subscription-radar-lede = まもなく終わる、または締め切られるもの。決めることと、そのまま続くものを分けています。
subscription-radar-none-text = 時期が来るとここに表示されます。
subscription-radar-more = 近いものから表示しています。この後にもほかのものがあります。
subscription-decisions = 決めること
subscription-decisions-none = 決めることはありません
subscription-rolls = そのまま続くもの
subscription-rolls-none = まもなく続くものはありません
# $seats (number)
subscription-matter-trial = { $customer } の試用が終わります: ライセンス { $seats } 件
# $seats (number)
subscription-matter-converts = { $customer } の試用が購入になります: ライセンス { $seats } 件
# $seats (number)
subscription-matter-term = { $customer } の契約期間が終わります: ライセンス { $seats } 件
# $seats (number)
subscription-matter-renews = { $customer } はもう 1 か月続きます: ライセンス { $seats } 件
# $seats (number)
subscription-matter-price = { $customer } は更新時に価格が変わります: ライセンス { $seats } 件、1 ライセンスの月額が { $now } から { $next } に
# $seats (number)
subscription-matter-returnable = { $customer } はそれまでライセンス { $seats } 件を返せます
subscription-matter-offer = それまで提案に回答できます
subscription-matter-offer-with = それまで提案に回答できます: { $with }

inbox-title = 受信トレイ
inbox-lede = あなたに関係する出来事です。1 年間ここに残ります。
inbox-choose = 受け取る通知を選ぶ
inbox-which = 表示するもの
inbox-all = すべて
inbox-unread = 未読
inbox-failed = 受信トレイを読み込めませんでした
inbox-all-read = すべて既読にする
inbox-none = まだ何もありません
inbox-none-text = あなたに関係することに回答、質問、変更があると、ここに表示されます。
inbox-none-unread = すべて既読です
inbox-none-unread-text = 次の出来事は、起こり次第ここに表示されます。
inbox-new = 新着
inbox-read = 既読にする
notify-title = 通知
notify-lede = 出来事ごとに、すぐにメールで知らせるか、1 日 1 回まとめるか、知らせないかを選べます。オフ以外のものはすべて受信トレイに入ります。
notify-inbox = 受信トレイを開く
notify-failed = 設定を読み込めませんでした
notify-kept = 設定を保存しました
notify-on = すぐにメールで
notify-digest = 1 日 1 回メールで
notify-off = 知らせない
notify-invitations = 試用版への招待
notify-offers = 購入の提案
notify-administration = 代理管理
notify-record = 登録パートナー
notify-subscriptions = サブスクリプション
notify-staff = 社内でのあなたの役割
notify-marketplace = マーケットプレース
notify-invitation-opened = 招待が開かれた
notify-invitation-identified = 誰かがサインインして招待を読んだ
notify-invitation-accepted = 招待が承諾された
notify-invitation-declined = 招待が辞退された
notify-invitation-expired = 招待が期限切れになった
notify-invitation-revoked = 招待が取り消された
notify-offer-sent = 提案が届いた
notify-offer-viewed = お客さまが提案を開いた
notify-offer-adjusted = お客さまが提案について質問した、または別の数を希望した
notify-offer-replied = パートナーが質問に答えた
notify-offer-revised = 提案の新しい版が送られた
notify-offer-accepted = 提案が承諾された
notify-offer-declined = 提案が辞退された
notify-offer-expired = 提案が回答のないまま期限切れになった
notify-offer-unanswered = 提案が回答を待っている
notify-administration-authorised = 代理管理が許可された
notify-administration-replaced = 別のパートナーが代わりに指定された
notify-administration-removed = お客さまが代理管理を終了した
notify-administration-expired = プログラムの終了により代理管理が終わった
notify-record-set = 登録パートナーが指定された
notify-record-changed = 登録パートナーが変更された
notify-record-cleared = 登録パートナーが外された
notify-trial-expiring = 試用がまもなく終わる
notify-trial-converted = 試用が有料のサブスクリプションになった
notify-trial-expired = 試用が終わった
notify-term-expiring = 契約期間がまもなく終わる
notify-term-expired = 契約期間が終わった
notify-role-changed = あなたの役割が変更された
notify-listing-published = 掲載が公開された
notify-listing-needs-changes = 掲載に修正が必要になった
notify-listing-suspended = 掲載がマーケットプレースから外された
notify-location-confirmed = 拠点が確認された
notify-location-refused = 拠点を確認できなかった
notify-programmes = プログラム
notify-programme-decided = 運営者がプログラムについて決定した
notify-programme-expiring = プログラムへの登録がまもなく終わる
notify-programme-expired = プログラムへの登録が終わった
notify-administration-expiring = プログラムの終了により代理管理がまもなく終わる
notify-off-title = メールを止める
notify-off-lede = 次のことが起こるとメールが届きます。サインインせずにここで止められます。
notify-off-digest = 未読の内容をまとめた 1 日 1 回のメール
notify-off-verb = このメールを止める
notify-off-done = 止めました。この件のメールはもう届きません。
notify-off-choose = 受け取る通知を選ぶ
notify-off-failed = このリンクは無効か、今は読み込めません

## Feature availability
availability-title = 機能の提供状況
availability-lede = どのパートナー機能がどのプランとクラウドにあるか、だれの記載か、いつの時点かを示します。
availability-cloud-worldwide = 全世界
availability-cloud-21vianet = 21Vianet による運用
availability-trials = 試用版への招待と購入の提案の作成
availability-administration = 代理管理の提供
availability-users = お客さまに代わる管理
availability-feature = 機能
availability-plan = プラン
availability-yes = あり
availability-no = なし
availability-footnote = 制限あり
availability-footnotes = 制限
availability-contradicted = 資料が一致しません
availability-undecided = 未決定
availability-filter = 表示する内容
availability-filter-plans = お客さまが利用中のもの
availability-filter-feature = 機能
availability-filter-all = すべての機能
availability-filter-at = 時点
availability-filter-clear = すべて表示
availability-none = 選択されたプランはここにはありません。
availability-nothing = この日の時点で記載のある資料はありません。
availability-sources = 資料
availability-as-of = { $day } 時点
availability-csv = 表として保存
availability-print = 印刷
availability-failed = 提供状況を読み込めませんでした。
availability-changes = 変更点
availability-changes-lede = 2 つの日付で読み方が異なる項目です。
availability-changes-from = 開始日
availability-changes-to = 終了日
availability-changes-none = この 2 日の間に違いはありません。
availability-changes-new = 記載なし
availability-changes-line = { $before } から { $after } へ
availability-cell-title = { $feature }: { $plan }
availability-cell-reading = どう読むか
availability-cell-says = 資料の記載
availability-cell-decisions = 判断
availability-cell-agreed = すべての資料の記載が一致しています。
availability-cell-decided = 資料が互いに矛盾しています。Liaison は次のように読みます。
availability-cell-undecided = 資料が互いに矛盾しており、まだ判断されていません。それまではこの機能は利用できないものとして扱います。
availability-cell-overruled = 資料の記載とは異なります。Liaison は次のように読みます。
availability-reason-original = 原文、3 つの翻訳のうち 2 つ、および管理に関する行は、このクラウドにパートナー機能がないとしています。試用版と提案の行と日本語の文は逆の記載で、出典とともに示しています。
availability-scope-cloud = クラウド全体について
availability-entered = { $name }、{ $when }
availability-shipped = 製品に付属
availability-from = { $day } から
availability-not-found = この表にそのような項目はありません。
availability-add = 資料の記載を追加
availability-add-verb = 記載を追加
availability-add-done = 記載を追加しました。
availability-add-source = 資料
availability-add-source-help = 文書の題名。既知の題名は同じ資料として扱います。
availability-add-day = 時点
availability-add-answer = 記載内容
availability-add-footnote = 制限
availability-add-footnote-help = 回答が「制限あり」の場合のみ記入します。
availability-decide = 読み方を決める
availability-decide-verb = 判断を記録
availability-decide-done = 判断を記録しました。本日から適用されます。
availability-decide-reason = 理由
availability-import = 別の資料と比較
availability-import-lede = 「表として保存」と同じ形式で、cloud、feature、plan、available、footnote の列を持つ表を選ぶか貼り付けます。一致しない点をご覧いただくまで、何も取り込まれません。
availability-import-file = ファイル
availability-import-table = 表
availability-import-compare = 比較する
availability-import-verb = 表を取り込む
availability-import-same = { $count } 行すべてが既知の内容と一致します。
availability-import-differs = { $rows } 行のうち { $count } 行が一致しません。
availability-import-theirs = 表の記載
availability-import-ours = Liaison の読み方
availability-import-done = 表を資料として取り込みました。
availability-import-wrong = 何も取り込まれていません。次の行に誤りがあります。
availability-import-line = { $line } 行目: { $what }

## What partners do, for whom and with what

taxonomy-service-consulting = コンサルティング
taxonomy-service-deployment-or-migration = 導入または移行
taxonomy-service-managed-services = 運用代行
taxonomy-service-licensing = ライセンス
taxonomy-service-learning = 研修と認定
taxonomy-service-integration = 連携
taxonomy-service-custom-solution = 受託開発
taxonomy-service-hardware = ハードウェア
taxonomy-service-intellectual-property = 自社製品
taxonomy-service-project-services = プロジェクト支援
taxonomy-product-mail = メールと予定表
taxonomy-product-sites = サイトと文書
taxonomy-product-chat-and-meetings = チャットと会議
taxonomy-product-office-apps = オフィスアプリ
taxonomy-product-suite = スイート全体
taxonomy-product-cloud-platform = クラウド基盤
taxonomy-product-mobility-and-security = モバイルとセキュリティ
taxonomy-product-database = データベース
taxonomy-product-business-intelligence = レポートとダッシュボード
taxonomy-product-business-management = 業務管理
taxonomy-product-enterprise-management = 企業管理
taxonomy-product-earlier-business-management = 以前の業務管理
taxonomy-product-project-planning = プロジェクト計画
taxonomy-product-diagrams = 作図
taxonomy-product-enterprise-social = 社内ソーシャル
taxonomy-product-telephony = 電話
taxonomy-product-desktop-system = デスクトップ環境
taxonomy-product-devices = 端末
taxonomy-product-meeting-rooms = 会議室
taxonomy-product-developer-tools = 開発ツール
taxonomy-solution-analytics = データ分析
taxonomy-solution-artificial-intelligence = 人工知能
taxonomy-solution-backup = バックアップと復旧
taxonomy-solution-business-intelligence = ビジネスインテリジェンス
taxonomy-solution-cloud-migration = クラウドへの移行
taxonomy-solution-cloud-voice = クラウド電話
taxonomy-solution-containers = コンテナー
taxonomy-solution-dev-ops = 継続的デリバリー
taxonomy-solution-identity-and-access = 認証とアクセス
taxonomy-solution-information-management = 文書の保存と管理
taxonomy-solution-mobile-apps = モバイルアプリ
taxonomy-solution-networking = ネットワーク
taxonomy-solution-regulatory-compliance = 法令順守
taxonomy-solution-threat-protection = 脅威対策
taxonomy-solution-web-development = ウェブ開発
taxonomy-industry-agriculture = 農業
taxonomy-industry-communications-and-media = 通信とメディア
taxonomy-industry-education = 教育
taxonomy-industry-financial-services = 金融
taxonomy-industry-government = 官公庁
taxonomy-industry-healthcare = 医療
taxonomy-industry-hospitality = 宿泊と飲食
taxonomy-industry-manufacturing = 製造
taxonomy-industry-power-and-utilities = 電力と公益事業
taxonomy-industry-public-safety = 公共の安全
taxonomy-industry-retail = 小売
taxonomy-industry-services = 法人向けサービス
taxonomy-industry-travel-and-transport = 旅行と運輸
taxonomy-industry-wholesale = 卸売
taxonomy-size = { $from }～{ $to } 人
taxonomy-size-more = { $from } 人超
taxonomy-kind-professional-service = 専門サービス
taxonomy-kind-application = アプリケーション
taxonomy-consulting = { $name }：{ $duration }、{ $kind }
taxonomy-consulting-assessment = 評価
taxonomy-consulting-briefing = 説明会
taxonomy-consulting-implementation = 導入
taxonomy-consulting-proof-of-concept = 概念実証
taxonomy-consulting-workshop = ワークショップ
taxonomy-hours = { $count } 時間
taxonomy-days = { $count } 日間
taxonomy-weeks = { $count } 週間

## The marketplace

marketplace-title = パートナーを探す
marketplace-lede = クラウドサービスの販売、移行、運用を行う会社です。順位は購入できません。
marketplace-seek = パートナー
marketplace-need = 必要なこと
marketplace-near = 場所
marketplace-near-unknown = この名前の町は見つかりませんでした。距離は考慮されません。
marketplace-near-is = { $place } の近く
marketplace-within = 範囲
marketplace-within-any = 距離を問わない
marketplace-within-km = { $km } キロ
marketplace-search = 検索
marketplace-filters = 絞り込み
marketplace-narrow = 結果を絞り込む
marketplace-clear = すべて表示
marketplace-remove = 外す
marketplace-facet-kind = 種類
marketplace-facet-service = サービス
marketplace-facet-product = 製品
marketplace-facet-solution = ソリューション
marketplace-facet-size = お客さまの規模
marketplace-facet-industry = 業種
marketplace-facet-language = 言語
marketplace-facet-programme = プログラム
marketplace-facet-country = 国・地域
marketplace-best-first = 一致度の高い順
marketplace-relaxed = すべてに一致する結果はありません。一部に一致するものです。
marketplace-none = 見つかりませんでした
marketplace-none-text = 語を減らすか、範囲を広げるか、絞り込みを外してください。
marketplace-failed = パートナーを読み込めませんでした。
marketplace-why = この順位の理由
marketplace-bars = { $of } のうち { $is }
marketplace-why-words = 語
marketplace-why-near = 距離
marketplace-why-programmes = プログラム
marketplace-why-km = { $km } キロ
marketplace-why-km-abroad = { $km } キロ、別の国・地域
marketplace-why-nowhere = 確認済みの所在地がありません
marketplace-why-no-programme = 参加なし。影響はわずかです
marketplace-word-name = 「{ $word }」が名称にあります
marketplace-word-partner = 「{ $word }」は社名です
marketplace-word-tag = 「{ $word }」はこの会社が選んだ分類です
marketplace-word-offer = 「{ $word }」が提供内容にあります
marketplace-word-short = 「{ $word }」が短い紹介にあります
marketplace-word-place = 「{ $word }」は所在地です
marketplace-word-long = 「{ $word }」が詳しい紹介にあります
marketplace-word-meant = 「{ $word }」は同じ意味の別の語で一致しました
marketplace-word-nearly = 「{ $word }」は似た綴りの語で一致しました
marketplace-ranking = 並び順について
marketplace-geonames = 地名は GeoNames による
marketplace-next = 次へ
marketplace-previous = 前へ
marketplace-profile-back = 検索結果へ戻る
marketplace-profile-about = 会社について
marketplace-profile-what = できること
marketplace-profile-offers = 依頼できること
marketplace-profile-references = 実績
marketplace-profile-places = 所在地
marketplace-profile-links = リンク
marketplace-profile-website = ウェブサイト
marketplace-profile-application = アプリケーション
marketplace-profile-network = ビジネス SNS
marketplace-profile-number = パートナー ID
marketplace-profile-languages = 対応言語
marketplace-profile-sizes = 対象の規模
marketplace-profile-not-found = この掲載はありません。取り下げられた可能性があります。
marketplace-ranking-lede = 三つの要素で決まり、順位は購入できません。それぞれ 0 から 4 本で示します。
marketplace-ranking-words = 語が最も重く、十のうち六です。名称、会社が選んだ分類、提供内容は短い紹介や実績より重く、それらは長い文章より重くなります。書かれたとおりの語が最も重く、同じ意味の別の語や他の言語の語は少し軽く、綴りが似た語はさらに軽くなります。
marketplace-ranking-near = 距離は十のうち三で、最も近い確認済みの所在地から測ります。5 キロ以内が最大で、1,000 キロまで少しずつ減り、別の国・地域ではさらに一つ減ります。
marketplace-ranking-programmes = プログラムは十のうち一です。
marketplace-ranking-equal = 同じ場合の順序は偶然で、どの会社も変えられません。
marketplace-total = { $count } 件のパートナー
marketplace-filters-chosen = 絞り込み（{ $count } 件選択中）
marketplace-word-references = 「{ $word }」が { $count } 件の実績にあります

## Pages for everybody

public-navigation = 公開ページ
public-marketplace = パートナーを探す
public-availability = 機能の提供状況
public-sign-in = サインイン
public-operator = 運営者のページ
public-operator-listings = マーケットプレースの審査
public-operator-enrolments = プログラムの申請
public-operator-availability = 提供状況のデータ
listing-title = マーケットプレースの掲載
listing-lede = お客様が会社を見つけるための情報です。国ごとに、サービスの掲載とアプリの掲載を 1 件ずつ作れます。
listing-tab-listings = 掲載
listing-tab-places = 所在地
listing-failed = 読み込めませんでした。
listing-none = まだ掲載がありません
listing-none-text = 掲載が公開されると、お客様がマーケットプレースで会社を見つけられます。
listing-gone = この掲載はありません
listing-gone-text = ほかの会社の掲載かもしれません。
listing-begin = 掲載を始める
listing-begin-country = 国
listing-begin-choose = 国を選んでください
listing-begin-exists = この国には、この種類の掲載がすでにあります。
listing-begin-service = 会社がお客様のためにすること: 助言、移行、サポート、研修。
listing-begin-application = お客様が入手できる、会社のアプリ。
listing-begin-verb = 始める
listing-refused = 会社のプロフィール管理者か全体管理者に頼んでください。
listing-state-draft = 取り下げ済み
listing-state-validating = 確認中
listing-state-in-review = 審査中
listing-state-needs-changes = 修正が必要
listing-state-published = 公開中
listing-state-revision-in-review = 公開中、変更を審査中
listing-state-revision-needs-changes = 公開中、変更が差し戻し
listing-state-unlisted = 掲載停止中
listing-state-suspended = 一時停止
listing-state-retired = 終了
listing-means-draft = 決定の前に取り下げました。準備ができたら、もう一度提出してください。
listing-means-validating = 確認しています。
listing-means-in-review = マーケットプレースの運営者が読んでいます。お客様にはまだ見えません。
listing-means-needs-changes = 指摘とともに戻ってきました。直して、もう一度提出してください。
listing-means-published = お客様がマーケットプレースで見つけられます。
listing-means-revision-in-review = 運営者が新しい文を読んでいる間、お客様には前に承認された文が見えます。
listing-means-revision-needs-changes = お客様には前に承認された文が見えます。新しい文は指摘とともに戻ってきました。
listing-means-unlisted = マーケットプレースから外しました。いつでも戻せます。
listing-means-suspended = 運営者がマーケットプレースから外しました。戻すべき理由を伝えられます。
listing-means-retired = この掲載は終了しました。代わりの掲載を作れます。
listing-waiting = { $since } から運営者が確認中。{ $by } までに決まります
listing-decided-by = { $by } までに決まります。
# $count (number)
listing-points = 直す点が { $count } 件
# $confirmed (number)
# $all (number)
listing-places-of = 所在地 { $all } か所のうち { $confirmed } か所を確認済み
# $version (number)
listing-version = 第 { $version } 版
listing-suspended-because = 運営者の理由:
listing-read = マーケットプレースで見る
listing-write = 文を変える
listing-write-on = 続きを書く
listing-to-mend = 直す点
listing-point = { $place }: { $what }
listing-submitted-by = { $at } に { $name } さんが提出
listing-text = 掲載文
listing-changed = お客様に見えている文との違い:
listing-contact-private = 問い合わせ先 (お客様には見えません)
listing-log = これまでの出来事
listing-why = 理由
listing-ask-keep = そのままにする
listing-withdraw = 取り下げる
listing-withdraw-title = 審査から取り下げますか？
listing-withdraw-text = 前に承認された文があれば、お客様には引き続きそれが見えます。
listing-withdraw-done = 取り下げました
listing-unlist = マーケットプレースから外す
listing-unlist-title = マーケットプレースから外しますか？
listing-unlist-text = お客様から見えなくなります。いつでも戻せます。
listing-unlist-done = お客様から見えなくなりました
listing-relist = 戻す
listing-relist-title = マーケットプレースに戻しますか？
listing-relist-text = お客様には最後に承認された文が見えます。
listing-relist-done = お客様から再び見えます
listing-appeal = 再検討を頼む
listing-appeal-title = 運営者に再検討を頼みますか？
listing-appeal-text = 何が変わったか、または理由が当たらないわけを書いてください。
listing-appeal-done = 運営者に頼みました
listing-appeal-is = パートナーの説明:
listing-retire = 終了する
listing-retire-title = この掲載を終了しますか？
listing-retire-text = お客様から見えなくなり、元に戻せません。代わりの掲載は作れます。
listing-retire-done = 終了しました
listing-approve = 公開する
listing-approve-title = この文を公開しますか？
listing-approve-text = 1 秒以内にお客様から見えるようになります。パートナーに知らせます。
listing-approve-done = 公開しました
listing-suspend = 一時停止する
listing-suspend-title = この掲載をマーケットプレースから外しますか？
listing-suspend-text = パートナーには理由が見え、再検討を頼めます。
listing-suspend-done = 一時停止しました
# $version (number)
listing-log-submitted = { $who } さんが第 { $version } 版を提出
# $points (number)
listing-log-checks-failed = 自動確認で { $points } 件の指摘
# $points (number)
listing-log-returned = { $who } さんが { $points } 件の指摘とともに差し戻し
# $version (number)
listing-log-published = { $who } さんが第 { $version } 版を公開
listing-log-withdrawn = { $who } さんが取り下げ
listing-log-unlisted = { $who } さんがマーケットプレースから外した
listing-log-relisted = { $who } さんが戻した
listing-log-suspended = { $who } さんが一時停止: { $reason }
listing-log-appealed = { $who } さんが再検討を依頼: { $text }
listing-log-retired = { $who } さんが終了
listing-field-kind = 掲載するもの
listing-field-contents = 掲載文の言語
listing-field-name = 名前
listing-field-short-description = 1、2 行の紹介
listing-field-long-description = できること
listing-field-overview = 会社について
listing-field-languages = 対応できる言語
listing-field-industries = 業種
listing-field-products = 製品
listing-field-services = サービス
listing-field-solutions = ソリューション
listing-field-customer-sizes = お客様の規模
listing-field-website = ウェブサイト
listing-field-application-link = アプリの入手先
listing-field-professional-network = ビジネス向け SNS のページ
listing-field-lead-contact-name = 担当者の名前
listing-field-lead-contact-email = 担当者のメール
listing-field-lead-contact-phone = 担当者の電話
listing-field-consulting-offers = 依頼できること
listing-field-references = 実績
listing-field-locations = 所在地
listing-field-logo = ロゴ
listing-field-in = { $field } ({ $language })
# $number (number)
listing-field-item = { $field }、{ $number } 番目
listing-fault-missing = まだ何もありません
# $least (number)
# $is (number)
listing-fault-few-words = { $least } 語以上必要です。いまは { $is } 語です
# $most (number)
# $is (number)
listing-fault-many-words = { $most } 語までです。いまは { $is } 語です
# $least (number)
# $is (number)
listing-fault-few-characters = { $least } 文字以上必要です。いまは { $is } 文字です
# $most (number)
# $is (number)
listing-fault-many-characters = { $most } 文字までです。いまは { $is } 文字です
# $most (number)
# $is (number)
listing-fault-too-many = { $most } 件までです。{ $is } 件選ばれています
listing-fault-twice = 同じものが二つあります
listing-fault-control-character = 表示できない文字が含まれています
listing-fault-web-address = ウェブアドレスは https:// で始まります
listing-fault-email = メールアドレスではありません
listing-fault-phone = 電話番号ではありません
# $least (number)
# $most (number)
listing-fault-out-of-range = 期間は { $least } から { $most } までの数字です
listing-fault-mixed = もう一方の種類の掲載だけの項目です
listing-fault-claim = 「{ $claim }」と自称することはできません
# $is (number)
# $least (number)
# $most (number)
listing-words-of = { $is } 語 ({ $least }〜{ $most } 語)
# $is (number)
# $least (number)
# $most (number)
listing-characters-of = { $is } 文字 ({ $least }〜{ $most } 文字)
listing-step-texts = 掲載文
listing-step-found-by = 見つけやすさ
listing-step-proof = 連絡先と実績
listing-step-review = 確認
listing-texts-lede = お客様が読む言語ごとに書きます。長さの決まりは言語によって異なります。
listing-found-by-lede = もっとも当てはまるものを選んでください。すべて選ぶと、かえって見つかりにくくなります。
listing-proof-lede = お客様がさらに知るための場所、答える人、会社の実績です。
listing-review-lede = お客様にはこのように見えます。先に運営者が読みます。
listing-language-add = 言語を追加
listing-language-choose = 言語を選ぶ
listing-language-remove = { $language }の文を削除
listing-logo-show = 会社のロゴを表示する
# $count (number)
# $most (number)
listing-chosen = { $field }: { $count } 件 (最大 { $most } 件)
listing-links = リンク
listing-contact = 問い合わせに答える人
listing-contact-help = 問い合わせはこの人に届きます。お客様には見えません。
listing-offer-add = 依頼できることを追加
listing-offer-name = 名前
listing-offer-kind = 種類
listing-offer-duration = かかる期間
listing-offer-unit = 単位
listing-unit-hours = 時間
listing-unit-days = 日
listing-unit-weeks = 週間
listing-reference-add = 実績を追加
listing-reference-customer = お客様
listing-reference-text = 行ったこと
listing-item-remove = 削除
listing-preview = お客様に見える形
listing-submit = 運営者に提出する
listing-refused-title = 提出できませんでした。
listing-overtaken = その間に、この掲載が変わりました。
listing-overtaken-read = 読む
listing-overtaken-go-on = その次に自分の文を出す
listing-submitted-title = 提出しました
listing-submitting-title = 提出しています
listing-waiting-text = この端末に保存されています。自動で提出されます。
listing-no-place = 所在地を登録するまで、距離では見つかりません。
listing-open = 掲載を開く
listing-places-title = 会社の所在地
listing-places-lede = 国ごとに 5 か所まで。運営者が確認すると、お客様に見えます。
listing-places-none = まだ所在地がありません
listing-places-none-text = お客様は近くの会社を探します。
listing-place-add = 所在地を登録
listing-place-add-verb = 運営者に確認を頼む
listing-place-added = 運営者に確認を頼みました
listing-place-city = 市区町村
listing-place-address = 番地まで
listing-place-region = 都道府県・州 (あれば)
listing-place-help = 距離は市区町村の中心から測ります。
listing-place-no-distance = 地名の一覧にない町なので、距離では見つかりません。
listing-place-refused = 確認されませんでした
listing-place-verifying = 確認中
listing-place-active = 確認済み
listing-place-remove = 削除
listing-place-remove-title = この所在地を削除しますか？
listing-place-remove-text = お客様から見えなくなります。記録は残ります。
listing-place-confirm = 実在する
listing-place-refuse = 差し戻す
listing-place-refuse-why = 確認できない理由
listing-place-decided = 決定しました
listing-queue-title = マーケットプレースの審査
listing-queue-lede = 決定を待つもの。長く待っている順です。
listing-queue-state = 表示
listing-queue-waiting = 待っているもの
listing-queue-none = 掲載はありません
listing-queue-no-place = 待っている所在地はありません
listing-queue-none-text = パートナーが提出すると、ここに表示されます。
listing-return = 差し戻す
listing-return-title = 直す必要があること
listing-return-where = どこ
listing-return-what = そこで直すこと
listing-return-add = この指摘を加える
listing-return-none = まず指摘を一つ加えてください。
listing-return-say = まず直すことを書いてください。
listing-return-done = 指摘とともに差し戻しました
network-state-not-joined = 未参加
network-state-applied = 運営者の決定待ち
network-state-asked-back = 運営者からの質問あり
network-state-agreement-signed = 契約に署名済み
network-state-training-passed = 研修を修了
network-state-enrolled = 登録済み
network-state-refused = 不承認
network-state-suspended = 一時停止中
network-state-lapsed = 失効
network-means-sign = 契約を読んで署名し、研修を修了した人を記入します。回答を待つ必要はありません。
network-means-ask = 運営者が知る必要のあることを記入してください。運営者が決定し、お知らせします。
network-means-applied = 運営者が申請を確認しています。回答があればお知らせします。
network-means-asked-back = 下で回答してください。それまで申請は保留されます。
network-means-agreement-signed = 残りは 1 つです。入門研修を修了した人を記入してください。
network-means-enrolled = 貴社はこのプログラムに登録されています。更新は運営者が 1 年ごとに行います。
network-means-refused = 足りなかったことを補って、もう一度申請できます。
network-means-suspended = 運営者が解除するまで、終了したものとして扱われます。
network-means-lapsed-signed = 1 年の期間が終わりました。もう一度署名すると、また参加できます。
network-means-lapsed-asked = 1 年の期間が終わりました。もう一度申請すると、また参加できます。
network-waiting = { $since } から待っています
network-reason = 運営者の理由:
network-needs = 先に { $programme } に登録している必要があります。
network-open = { $programme } を見る
network-only-admin = これは貴社のグローバル管理者が行います。
network-failed = プログラムを読み込めませんでした
network-agreement = 契約
network-agreement-failed = 契約を読み込めませんでした
network-agreement-version = 第 { $version } 版
network-sign-name = お名前
network-sign-name-help = ここに入力すると、会社を代表して署名したことになります。
network-sign = 契約に署名する
network-sign-done = 署名しました
network-signed = 署名
network-signed-by = { $moment } に { $name } さんが第 { $version } 版に署名しました。
network-receipt = 受領書を読む
network-training = 入門研修
network-training-text = これでそろい、貴社は 1 年間登録されます。
network-training-person = 修了した人
network-training-day = 修了した日
network-training-day-missing = 今日までの日を選んでください
network-training-verb = { $programme } に参加する
network-training-done = 登録されました
network-trained = { $day } に { $person } さんが研修を修了しました。
network-application = 申請
network-statement-accelerate = 今後 1 年間に貴社が約束すること
network-statement-deployment = 大企業に販売し、導入したもの
# $least (number)
network-references-help = 運営者が問い合わせできる実績を { $least } 件以上
# $least (number)
network-references-few = 実績を { $least } 件以上記入してください
network-references = 実績
# $number (number)
network-reference = 実績 { $number }
network-reference-customer = お客さま
network-reference-text = 行ったこと
network-reference-add = 実績を追加
network-reference-remove = この実績を削除
network-reply = 運営者への回答
network-apply = { $programme } を申請する
network-answer = 運営者に回答する
network-apply-done = 運営者に送りました
network-questions = 運営者からの質問
network-part-statement = 説明について
network-part-references = 実績について
network-log = 経緯
network-log-none = まだありません
network-log-applied = { $who } さんが申請
network-log-signed = { $who } さんが契約に署名
network-log-trained = { $who } さんが { $person } さんの研修修了を記入
# $questions (number)
network-log-asked-back = { $who } さんが { $questions } 件を質問
network-log-answered = { $who } さんが回答
network-log-enrolled = { $day } まで登録
network-log-refused = { $who } さんが不承認: { $reason }
network-log-suspended = { $who } さんが一時停止: { $reason }
network-log-reinstated = { $who } さんが一時停止を解除
network-log-renewed = { $who } さんが { $day } まで更新
# $days (number)
network-log-notice = あと { $days } 日で終了することを通知
network-log-lapsed = 1 年の期間が終了
network-queue-title = プログラムの申請
network-queue-lede = プログラムを申請している会社を長く待っている順に、また登録済みの会社を示します。
network-queue-show = 表示
network-queue-waiting = 待っているもの
network-queue-joined = 登録中または登録していた会社
network-queue-none = 何もありません
network-queue-none-text = パートナーが申請すると、ここに表示されます。
network-keep = そのままにする
network-why = 理由
network-approve = 承認する
network-approve-title = このパートナーの登録を認めますか？
network-approve-text = 今日から 1 年間です。パートナーに通知されます。
network-approve-done = 承認しました
network-refuse = 承認しない
network-refuse-title = この申請を承認しませんか？
network-refuse-text = パートナーには理由が見え、もう一度申請できます。
network-refuse-done = 承認しませんでした
network-suspend = 一時停止する
network-suspend-title = この登録を一時停止しますか？
network-suspend-text = これに基づく新しい提案はできなくなります。ほかに有効なプログラムがなければ、お客さまが認めたものは 90 日間続きます。
network-suspend-done = 一時停止しました
network-reinstate = 一時停止を解除する
network-reinstate-title = この一時停止を解除しますか？
network-reinstate-text = 登録は期間の終わりまで続きます。
network-reinstate-done = 解除しました
network-renew = 1 年更新する
network-renew-title = さらに 1 年追加しますか？
network-renew-text = 今の期間に続きます。終わっている場合は今日から始まります。
network-renew-done = 更新しました
network-ask-title = 質問を返す
network-ask-where = 何について
network-ask-what = 質問
network-ask-add = 質問を加える
network-ask-remove = 質問を削除
network-ask = 質問を送る
network-ask-none = 先に質問を加えてください
network-ask-say = 先に質問を書いてください
network-ask-done = 質問しました
network-guide = はじめに
network-guide-lede = 登録したばかりの会社が最初のお客さまを迎えるまでを、手早く進められる順に並べました。
network-guide-done = 完了
network-guide-failed = 完了したことを読み込めませんでした
network-guide-profile = 会社を紹介する
network-guide-profile-text = お客さまは、回答の前に住所、電話番号、メール アドレスを見ます。
network-guide-profile-go = 会社のプロフィール
network-guide-essentials = Cloud Essentials に参加する
network-guide-essentials-text = 契約に署名し、研修を修了した人を記入します。お客さまに代理管理を求められるようになります。
network-guide-staff = 同僚を招く
network-guide-staff-text = 営業、ヘルプデスク、請求、プロフィールなど、仕事に合う役割を割り当てます。
network-guide-staff-go = スタッフ
network-guide-invitation = 試用版に招待する
network-guide-invitation-text = 1 つのリンクを 1 社にも複数社にも使えます。誰が開き、どう回答したかが分かります。
network-guide-invitation-go = 試用版への招待を作成
network-guide-offer = 購入の提案を送る
network-guide-offer-text = プラン、ライセンス、価格を示します。請求は事業者からお客さまへ行われ、貴社のサービスは貴社が請求します。
network-guide-offer-go = 購入の提案を作成
network-guide-listing = マーケットプレースで見つけてもらう
network-guide-listing-text = 何を、どの言語で、どこで行うかを示します。お客さまの前に運営者が確認します。
network-guide-listing-go = 貴社の掲載
network-guide-further = Cloud Accelerate または Cloud Deployment を申請する
network-guide-further-text = より多くを約束する会社、大企業に導入する会社のためのものです。運営者が決定します。

## Leads

told-lead-received = 新しいお問い合わせが回答を待っています: { $name }
# $days (number)
told-lead-expiring = お問い合わせ { $name } に回答できるのは、あと { $days } 日です
told-lead-expired = お問い合わせ { $name } への回答が期限に間に合いませんでした
told-lead-withdrawn = お問い合わせ { $name } は取り下げられました
told-lead-lost = お問い合わせ { $name } では別のパートナーが選ばれました
told-referral-answered = { $organisation } から紹介 { $name } への回答がありました
notify-leads = 案件
notify-lead-received = 自社へのお問い合わせが届いた
notify-lead-expiring = 案件への回答期限がまもなく切れる
notify-lead-expired = 案件が期限切れになった
notify-lead-withdrawn = お問い合わせが取り下げられた
notify-lead-lost = 別のパートナーが選ばれた
notify-referral-answered = パートナーが紹介に回答した
mail-lead-confirm-subject = お問い合わせ { $number } をご確認ください
mail-lead-confirm-enquiry = このアドレスを使って、次のパートナーへのお問い合わせが書かれました: { $partners }。内容をお読みになり、ご本人のものであれば確認してください。それまで、だれにも読まれません。
mail-lead-confirm-referral = { $sender } が、次のパートナーへあなたを紹介しようとしています: { $partners }。あなたについて書かれた内容をお読みになり、同意される場合は確認してください。それまで、だれにも読まれません。
mail-lead-confirm-proposal = このアドレスを使って、次のパートナーへの協業の提案が書かれました: { $partners }。内容をお読みになり、ご本人のものであれば確認してください。それまで、だれにも読まれません。
mail-lead-confirm-open = 読んで確認する
# $days (number)
mail-lead-confirm-why = { $days } 日以内に確認できます。心当たりがない場合は、何もする必要はありません。パートナーには何も伝わりません。
mail-lead-accepted-subject = { $partner } がお問い合わせ { $number } を引き受けました
mail-lead-accepted-text = { $partner } がお問い合わせ { $number } を受け取りました。ご連絡をお待ちください。
mail-lead-declined-subject = { $partner } はお問い合わせ { $number } をお受けできません
mail-lead-declined-text = { $partner } はお問い合わせ { $number } をお受けできません。理由: { $reason }。お書きになった内容はお問い合わせのページに残っていますので、ほかのパートナーにもお使いいただけます。
mail-lead-declined-words = { $partner } より: { $text }
mail-lead-unanswered-subject = { $partner } からお問い合わせ { $number } への回答がありませんでした
mail-lead-unanswered-text = { $partner } は期限までにお問い合わせ { $number } に回答しませんでした。連絡先はもう表示されません。お書きになった内容はお問い合わせのページに残っていますので、ほかのパートナーにもお使いいただけます。
mail-lead-open = お問い合わせを見る
mail-lead-others = ほかのパートナーを探す
mail-lead-why = このメールは、このアドレスでお問い合わせを確認された方にお送りしています。リンクを知っている人はだれでも内容を読み、取り下げられますので、ほかの方に渡さないでください。
enquiry-declined-no-capacity = 現在、余力がない
enquiry-declined-not-our-field = 専門外である
enquiry-declined-not-our-region = 対応地域外である
enquiry-declined-too-small = 規模が小さすぎる
enquiry-declined-too-large = 規模が大きすぎる
enquiry-declined-duplicate = 同じお問い合わせをすでに受けている
enquiry-declined-other = その他
shell-leads = 案件
drafts-kind-lead-note = 案件のメモ
lead-title = 案件の詳細
lead-lede = お客さまやほかのパートナーから自社に寄せられた相談です。
lead-failed = いまは案件を読み込めません
lead-all-states = すべての状態
lead-state = 状態
lead-state-received = 回答待ち
lead-state-accepted = 対応中
lead-state-won = 成約
lead-state-lost = 不成立
lead-state-declined = 辞退
lead-state-expired = 期限切れ
lead-state-junk = 報告済み
lead-state-withdrawn = 取り下げ
lead-all-kinds = すべての種類
lead-kind = 種類
lead-kind-enquiry = お問い合わせ
lead-kind-referral = 紹介
lead-kind-proposal = 協業の提案
lead-order = 並べ替え
lead-newest = 新しい順
lead-ends-first = 期限の近い順
lead-search = 案件を検索
lead-export = 表としてダウンロード
lead-none = まだお問い合わせはありません
lead-none-text = お客さまは、マーケットプレースの掲載から自社を見つけます。
lead-to-listing = 掲載を見る
lead-no-match = 当てはまる案件はありません
lead-no-match-text = ほかの語で検索するか、すべて表示してください。
lead-clear = すべて表示
lead-from = 差出人
lead-hidden = 連絡先は非表示
lead-received-at = 受信
lead-answer-by = 回答期限
lead-looked-after = 担当
lead-value = 金額
lead-value-help = 見込みの金額です。12500 または 12500.50 のように入力します。
lead-value-unreadable = 金額として読み取れません。
lead-quick = 至急の連絡を希望
lead-sent-title = 自社から送ったもの
lead-sent-lede = 紹介したお客さまと協業の提案、それぞれへの回答です。
lead-sent-none = まだ何も送っていません
lead-sent-none-text = マーケットプレースでパートナーを選び、お客さまを紹介できます。
lead-sent-find = パートナーを探す
lead-sent-by = { $kind }、{ $who } が { $moment } に送信
lead-facts = { $kind }、{ $moment } 受信
lead-answer-until = { $moment } まで回答できます。過ぎると期限切れになり、差出人は表示されなくなります。
lead-needs = 相談の内容
lead-contact = 差出人の連絡先
lead-contact-hidden = 回答期限が過ぎたか終了したため、差出人は表示されません。
lead-name = お名前
lead-company = 会社
lead-email = メール
lead-phone = 電話
lead-sent-by-partner = 紹介元
lead-sender = 送り主
lead-sender-valid = 以前、パートナーが対応したことがあります
lead-sender-unknown = まだ情報はありません
lead-sender-suspected = 以前、パートナーから報告がありました
lead-deal = 見込み
lead-deal-name = 呼び名
lead-deal-currency = 通貨
lead-deal-closes = 成約の見込み日
lead-closed-why = 終了の理由:
lead-lost-other-chosen = ほかの会社が選ばれた
lead-lost-price = 価格が合わなかった
lead-lost-no-budget = 予算がなかった
lead-lost-postponed = 延期になった
lead-lost-not-reached = 連絡がつかなかった
lead-lost-not-a-fit = 条件が合わなかった
lead-lost-other = その他の理由
lead-keep = いまはしない
lead-reason = 理由
lead-reason-text = 具体的に
lead-reason-told = 差出人に伝わります。
lead-reason-own = 自社だけが読みます。
lead-accept = 引き受ける
lead-accept-title = この案件を引き受けますか
lead-accept-text = 以後はあなたが担当します。差出人には連絡する旨が伝わり、ここに書く内容は見えません。
lead-accept-done = 引き受けました
lead-decline = 辞退する
lead-decline-title = この案件を辞退しますか
lead-decline-text = 差出人に理由が伝わり、ほかのパートナーが案内されます。差出人は表示されなくなります。
lead-decline-done = 辞退し、差出人に伝えました
lead-change-deal = 見込みを変更
lead-change-deal-title = 見込みの変更
lead-change-deal-text = この内容は自社だけが読みます。
lead-change-deal-done = 変更しました
lead-win = 成約した
lead-win-title = 成約しましたか
lead-win-text = ほかのパートナーにも相談していた場合、そちらは終了します。
lead-win-done = 成約として記録しました
lead-lose = 成立しなかった
lead-lose-title = この案件を終了しますか
lead-lose-text = 差出人は表示されなくなります。30 日以内なら再開できます。
lead-lose-done = 終了しました
lead-reopen = 再開する
lead-reopen-title = この案件を再開しますか
lead-reopen-text = 元の状態から続き、差出人が再び表示されます。
lead-reopen-done = 再開しました
lead-report = 売り込みとして報告
lead-report-title = 売り込みとして報告しますか
lead-report-text = 一覧から外れ、送り主の評価に影響します。取り消せません。
lead-report-done = 報告しました
lead-begin-trial = 試用版に招待
lead-begin-offer = 購入を提案
lead-notes = メモ
lead-notes-note = 自社だけが読みます
lead-notes-none = まだメモはありません。
# $count (number)
lead-notes-waiting = { $count } 件のメモが送信待ちです。
lead-note-write = 新しいメモ
lead-note-help = オフラインでも書けます。接続されると送信されます。
lead-note-add = メモを追加
lead-note-by = { $who }、{ $moment }
lead-log = これまでの経緯
lead-log-sent = フォームが送信されました
lead-log-confirmed = 差出人が確認しました
lead-log-received = 自社に届きました
lead-log-withdrawn = 差出人が取り下げました
lead-log-lapsed = 期限までに確認されませんでした
lead-log-accepted = { $who } が引き受けました
lead-log-deal-changed = { $who } が見込みを変更しました
lead-log-declined = { $who } が辞退しました: { $reason }
lead-log-lost = 終了しました: { $reason }
lead-log-won = { $who } が成約を記録しました
lead-log-reopened = { $who } が再開しました
lead-log-reported = { $who } が売り込みとして報告しました
lead-log-notice = 回答期限が近いことをお知らせしました
lead-log-expired = 期限までに回答がありませんでした
lead-log-note-written = { $who } がメモを書きました
lead-log-note-changed = { $who } がメモを変更しました
enquiry-title = パートナーに問い合わせる
enquiry-failed = いまは読み込めません
enquiry-nobody = パートナーが選ばれていません
enquiry-nobody-text = マーケットプレースで 1 社以上を選んでください。選んだパートナーの掲載が終了している場合もあります。
enquiry-find = マーケットプレースで探す
enquiry-kind = 内容
enquiry-kind-referral = お客さまを紹介する
enquiry-kind-referral-text = まずお客さまにメールが届き、確認していただきます。
enquiry-kind-proposal = 協業を提案する
enquiry-kind-proposal-text = 自社と相手の会社で一緒に取り組むことを提案します。
enquiry-kind-enquiry = 自社で必要としている
enquiry-kind-enquiry-text = 一般のお客さまと同じ問い合わせです。
enquiry-to = 送り先
enquiry-leave-out = 外す
enquiry-needs-title = ご相談の内容
enquiry-needs = 具体的にお書きください
enquiry-needs-help = 現在の状況、変えたい点、大切にしたいことなど。
enquiry-services = サービス
enquiry-products = 製品
enquiry-industry = 業種
enquiry-size = 従業員数
enquiry-not-said = 指定しない
enquiry-country = 国または地域
enquiry-country-choose = 国または地域を選択
enquiry-wanted-by = 希望日
enquiry-budget = 予算
enquiry-budget-help = なければ空欄のままにしてください。12500 または 12500.50 のように入力します。
enquiry-budget-unreadable = 金額として読み取れませんでした。
enquiry-currency = 予算の通貨
enquiry-quick = 3 日以内の連絡を希望します
enquiry-contact = ご連絡先
enquiry-contact-customer = お客さまの連絡先
enquiry-name = ご担当者名
enquiry-company = 会社名
enquiry-email = メールアドレス
enquiry-email-help = リンクの付いたメールが届きます。確認されるまで、だれにも読まれません。
enquiry-email-customer = お客さまにリンクの付いたメールが届き、まず確認していただきます。
enquiry-phone = 電話番号
enquiry-phone-help = 電話が不要なら空欄のままにしてください。
enquiry-consent = 上記のパートナーがこの内容を読み、回答のために連絡先を使うことに同意します。
enquiry-consent-customer = お客さまから、上記のパートナーへの紹介を依頼されています。
enquiry-then = 各パートナーの回答期限は 14 日、至急の場合は 3 日です。いつでも取り下げられます。
enquiry-send = 送信する
enquiry-sent = { $address } にメールをお送りしました
enquiry-sent-text = メールのリンクを開いて確認してください。確認後にパートナーへ届きます。
enquiry-wrong-listing = 掲載が終了したパートナー、または自社が含まれています。外してください。
enquiry-wrong-address = 自社ではなく、お客さまのアドレスを入力してください。
enquiry-wrong-phone = 電話番号として読み取れません。
enquiry-wrong-consent = 同意いただいた場合のみ送信できます。
enquiry-status-title = お問い合わせ { $number }
enquiry-link-over = このリンクは使えなくなりました
enquiry-link-over-text = 期限が切れたか、リンクが途中で切れています。新しくお問い合わせいただけます。
enquiry-confirm = 確認して送信
enquiry-confirm-until = { $moment } まで確認できます。
enquiry-referred-by = { $partner } があなたのために作成し、次のパートナーへの紹介を希望しています。
enquiry-withdraw = 取り下げる
enquiry-withdraw-title = このお問い合わせを取り下げますか
enquiry-withdraw-text = パートナーに連絡先は表示されなくなり、対応も終わります。
enquiry-keep = そのままにする
enquiry-partners = 問い合わせ先
enquiry-written = お書きになった内容
enquiry-answers-until = { $day } まで回答できます
enquiry-state-unconfirmed = まだだれにも届いていません。内容をお読みになり、ご本人のものであれば確認してください。
enquiry-state-open = パートナーに届いています。
enquiry-state-closed = すべてのパートナーの対応が終わりました。
enquiry-state-withdrawn = 取り下げられました。
enquiry-state-lapsed = 期限までに確認されなかったため、だれにも届いていません。
enquiry-standing-waiting = まだ回答がありません
enquiry-standing-accepted = 対応します
enquiry-standing-declined = お受けできません
enquiry-standing-no-answer = 回答がありませんでした
enquiry-standing-chosen = 成約しました
enquiry-standing-over = 終了しました
enquiry-standing-withdrawn = 取り下げ済み
marketplace-contact = このパートナーに問い合わせる
# $count (number)
marketplace-contact-chosen = 選択した { $count } 社に問い合わせる
marketplace-choose-one = { $name } を選択
# $most (number)
marketplace-contact-most = 1 件のお問い合わせは { $most } 社までです。選択を減らしてください。
