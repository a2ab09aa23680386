## The shell

shell-skip = 跳到正文
shell-open-navigation = 打开导航
shell-navigation = 主导航
shell-overview = 概览
shell-sell = 销售
shell-trial-invitations = 试用邀请
shell-purchase-offers = 购买报价
shell-subscriptions = 订阅
shell-drafts = 草稿
shell-company = 公司
shell-partner-number = 合作伙伴 ID { $number }
shell-language = 语言
shell-theme = 主题
shell-theme-system = 跟随系统
shell-theme-light = 浅色
shell-theme-dark = 深色
shell-inbox = 收件箱
shell-account = 您的账户
shell-sign-out = 退出登录
shell-sign-out-everywhere = 在所有设备上退出登录
shell-sign-out-everywhere-help = 包括这台设备。
shell-unsent = { $count } 项尚未同步
shell-sync-saving = 正在保存
shell-sync-synced = 已同步
shell-sync-offline = 无网络
shell-sync-not-kept = 未保存在此设备上
shell-sync-waiting = { $count } 项等待发送
shell-sync-choice = { $count } 项需要您选择
shell-find = 搜索或执行命令
shell-new-version = 有新版本，重新加载

## Refusals

page-not-found-title = 此处没有页面
page-not-found-text = 地址可能有误，或者原有内容已不存在。您的内容没有丢失。
page-refused-title = 您不能打开此页面
page-refused-role = 您的角色不包含此页面。贵公司的管理员可以更改。
page-refused-partner = 此页面供合作伙伴的员工使用。您目前以客户身份登录。
page-refused-customer = 此页面供客户使用。您目前以合作伙伴身份登录。
page-go-home = 前往您的首页

## Sign in

sign-in-title = 登录
sign-in-lede = 使用您工作帐户的电子邮件地址和密码。
sign-in-email = 电子邮件地址
sign-in-password = 密码
sign-in-verb = 登录
sign-in-failed = 您尚未登录
sign-in-email-missing = 请填写您的电子邮件地址，例如 name@company.example
sign-in-password-missing = 请填写密码

## Roles

role-global-administrator = 全局管理员
role-admin-agent = 管理代理
role-helpdesk-agent = 技术支持代理
role-sales-agent = 销售代理
role-billing-administrator = 计费管理员
role-referrals-administrator = 推荐管理员
role-referrals-user = 推荐用户
role-profile-administrator = 资料管理员
role-user-administrator = 用户管理员
role-password-administrator = 密码管理员
role-service-support-administrator = 服务支持管理员
role-plain-user = 用户
role-operator = 运营人员

## Why a request was refused

problem-network = 无法连接服务器。您输入的内容仍在这里；有网络时请再试一次。
problem-timeout = 服务器没有及时响应。请再试一次：任何操作都不会执行两次。
problem-internal = 我们这边出了问题。您输入的内容仍在这里；请稍后再试。
problem-unavailable = 服务目前不可用。请稍后再试。
problem-invalid-fields = 有些内容需要再检查一下。
problem-body-too-large = 内容超过了可发送的长度。请缩短后再试。
problem-not-signed-in = 您的会话已结束。请重新登录；您输入的内容仍在这里。
problem-wrong-credentials = 电子邮件地址与密码不匹配。请检查两者后再试。
problem-link-expired = 此链接已被使用或已过期。
problem-too-many-attempts = 尝试次数过多。请在 { $minutes } 分钟后再试。
problem-not-allowed = 您的角色不允许此操作。贵公司的管理员可以更改。
problem-not-found = 它已不存在，或者您无权查看。
problem-stale-revision = 在您打开之后，有人更改了它。请重新加载后再决定。
problem-in-progress = 第一次操作仍在处理中。请稍候再查看。
problem-wrong-state = 状态已变化，无法再执行此操作。请重新加载查看。
problem-not-entitled = 贵公司无权提供此内容。这取决于贵公司加入的计划。
problem-obstacle = 现在无法答复此邀请。请重新加载页面查看原因。
problem-administration-not-offered = 该合作伙伴没有在此提供委派管理。
problem-terms-not-current = 条款比您阅读的更新。请重新加载此页面。
problem-another-administrator = 已有其他合作伙伴为您进行委派管理。请选择替换或保留。
problem-administrator-gone = 您想替换的合作伙伴已不再为您进行委派管理。请重新加载页面。
problem-window-closed = 许可证只能在购买后的七天内退回，现已超过期限。如需在期满时结束，请关闭续订。
problem-unknown-partner = 没有合作伙伴使用此合作伙伴 ID。请向您的合作伙伴核对号码。
problem-partner-not-enrolled = 此合作伙伴未加入任何计划，因此不能成为记录合作伙伴。
problem-partner-left = 此合作伙伴已退出其计划，因此不能再被指定。
problem-last-global-administrator = 必须保留一位全局管理员。请先将此角色授予另一人。

## What is wrong with one field

field-empty = 请填写此项
field-too-long = 请缩短到 { $most } 个字符以内；现在有 { $is } 个
# $is (number)
# $least (number)
field-too-short = 当前 { $is } 个字符；至少需要 { $least } 个
field-control-character = 请删除不可见的字符
field-not-an-email-address = 请填写完整的地址，例如 name@company.example
field-address-taken = 此地址已有帐户，或已被邀请
field-cannot-take-over = 请选择一位有权发送试用邀请的在职同事
field-not-in-the-future = 请选择将来的日期
# $least (number)
# $most (number)
field-out-of-range = 请填写 { $least } 到 { $most } 之间的整数
# $left (number)
field-not-the-code = 验证码不正确。剩余次数：{ $left }
field-unknown-plan = 请选择列表中的一个试用
field-unknown-usage-location = 请选择列表中的一个国家或地区
field-cloud-without-partner-features = 在该国家或地区的云中，合作伙伴不能邀请客户。请选择其他国家或地区
field-not-in-this-cloud = 所选国家或地区的云中没有此试用。请另选一个
field-no-trial-of-this-plan = 此方案没有试用。请另选一个
field-service-type-not-authorised = 贵公司无权提供此试用。请另选一个
field-wrong = 无法读取。请重新填写

## Offline

offline-banner = <b>没有网络。</b>请继续填写：每个字都会保存在此设备上。完成后，它会在这里等待，并且只发送一次。

## What several pages say

try-again = 重试
show-more = 显示更多
loading = 正在加载
as-of = 截至 { $time }。
as-of-kept = 一旦能连接到服务器，就会重新读取。
not-kept = 无法连接服务器，此设备上也没有最近 30 天内保存的内容。
needs-network = 需要网络
link-copied = 链接已复制
link-not-copied = 浏览器拒绝复制。请选中链接自行复制

## Names of things

programme-cloud-essentials = Cloud Essentials
programme-cloud-accelerate = Cloud Accelerate
programme-cloud-deployment = Cloud Deployment
administration-full = 完全管理
administration-limited = 有限管理
service-mail = 使用自有域名的邮件和日历
service-kiosk-mail = 浏览器中的邮件和日历
service-files = 每个人的文件存储空间
service-sites = 团队网站
service-meetings = 聊天和会议
service-social = 组织内部的社交网络
service-web-apps = 浏览器中的应用
service-desktop-apps = 适用于电脑、平板和手机的桌面应用
service-bookings = 供您的顾客使用的预约页面
service-device-management = 电脑和手机管理
service-endpoint-protection = 保护电脑免受攻击
service-information-protection = 保护机密文档
service-threat-protection = 保护邮件免受攻击
service-voice = 电话
service-business-intelligence = 报表和仪表板
service-discovery = 用于法律案件的内容检索
service-operating-system = 电脑操作系统

## States

state-invitation-active = 有效
state-invitation-paused = 已暂停
state-invitation-expired = 已到期
state-invitation-revoked = 已撤销
state-opened = 已打开
state-signed-in = 已登录
state-needs-administrator = 需要管理员
state-reviewing = 正在查看
state-accepted = 已接受
state-accepted-with-administration = 已接受，含委派管理
state-running = 试用已开始
state-running-with-administration = 试用已开始，含委派管理
state-declined = 已拒绝
state-went-quiet = 没有后续

## From opening to answer

funnel-caption = 每一步的客户数，以及占打开链接者的比例
funnel-step = 步骤
funnel-customers = 客户
funnel-share = 占比
funnel-opened = 已打开
funnel-signed-in = 已登录
funnel-reviewed = 已查看
funnel-accepted = 已接受
funnel-with-administration = 含委派管理
funnel-declined = 已拒绝

## The clock of a trial

clock-to = 至 { $day }
clock-from-to = { $first }至{ $last }
clock-trial = 一切均可免费使用。
clock-grace = 30 天宽限期。一切仍可使用。您可以导出数据或购买。
clock-disabled = 已停用。只有您的管理员可以登录并取回数据。
clock-deleted = 试用中的一切内容都会永久删除，无法恢复。

## What happened

event-somebody = 一位访客
event-invitation-created = <b>{ $who }</b> 创建了试用邀请 { $invitation }
event-invitation-paused = <b>{ $who }</b> 暂停了试用邀请 { $invitation }
event-invitation-resumed = <b>{ $who }</b> 恢复了试用邀请 { $invitation }
event-invitation-extended = <b>{ $who }</b> 将试用邀请 { $invitation } 的截止日期改为 { $day }
event-invitation-without-end = <b>{ $who }</b> 取消了试用邀请 { $invitation } 的截止日期
event-invitation-revoked = <b>{ $who }</b> 撤销了试用邀请 { $invitation }
event-invitation-expired = 试用邀请 { $invitation } 已到期
# $count (number)
event-invitation-sent = <b>{ $who }</b> 将试用邀请 { $invitation } 发送给了 { $count } 个地址
event-recipient-not-reached = 包含试用邀请 { $invitation } 的邮件未能送达 { $address }
event-invitation-opened = 有人打开了试用邀请 { $invitation }
event-customer-signed-in = <b>{ $who }</b> 登录查看 { $invitation }
event-administrator-needed = <b>{ $who }</b> 需要管理员来答复 { $invitation }
event-invitation-forwarded = <b>{ $who }</b> 已将 { $invitation } 转给管理员
event-review-started = <b>{ $who }</b> 正在查看 { $invitation }
event-trial-accepted = <b>{ $who }</b> 接受了 { $plan } 的试用
event-trial-accepted-with-administration = <b>{ $who }</b> 接受了 { $plan } 的试用，并同意委派管理
event-trial-declined = <b>{ $who }</b> 拒绝了 { $plan } 的试用
event-trial-declined-because = <b>{ $who }</b> 拒绝了 { $plan } 的试用：“{ $reason }”
event-went-quiet = <b>{ $who }</b> 没有后续：30 天未答复 { $invitation }
event-trial-started = <b>{ $who }</b> 的 { $plan } 试用已开始，至 { $day }
event-administration-granted-full = <b>{ $who }</b> 授予了完全委派管理
event-administration-granted-limited = <b>{ $who }</b> 授予了有限委派管理
event-administration-replaced = <b>{ $who }</b> 指定了另一家合作伙伴。您在那里的委派管理已结束
event-administration-removed = <b>{ $who }</b> 终止了您的委派管理
event-administration-lapsed = 贵公司已有 90 天不在任何计划中，您对 <b>{ $who }</b> 的委派管理已结束
event-profile-changed = <b>{ $who }</b> 更改了公司资料
event-office-added = <b>{ $who }</b> 添加了办事处 { $office }
event-office-renamed = <b>{ $who }</b> 将办事处 { $before } 更名为 { $office }
event-office-closed = <b>{ $who }</b> 关闭了办事处 { $office }
event-template-kept = <b>{ $who }</b> 保存了报价模板 { $template }
event-template-renamed = <b>{ $who }</b> 将报价模板 { $before } 更名为 { $template }
event-template-deleted = <b>{ $who }</b> 删除了报价模板 { $template }
event-staff-invited = <b>{ $who }</b> 邀请 { $person } 加入
event-staff-invitation-withdrawn = <b>{ $who }</b> 撤回了对 { $person } 的加入邀请
event-staff-joined = <b>{ $who }</b> 已加入
event-staff-role-changed = <b>{ $who }</b> 更改了 { $person } 的角色
event-staff-left = <b>{ $person }</b> 已离开。其试用邀请现由 { $successor } 负责

## The stream

live-on = 实时
live-reconnecting = 正在重新连接
live-offline = 无网络

## Review: the invitation as a letter

review-title = 邀请
review-loading = 正在加载邀请
review-your-organisation = 您的组织
# $days (number)
review-invited = 邀请您试用 { $plan }，免费 { $days } 天
review-lede = 两分钟即可读完。在您同意之前，什么都不会开始；您也可以不说明理由而拒绝。
review-go-to-answer = 前往您的答复
review-from = 来自
review-partner-enrolled = 授权合作伙伴，已加入 { $programmes }。合作伙伴 ID { $number }。
review-partner-registered = 注册合作伙伴。合作伙伴 ID { $number }。
review-get = 您将获得
# $licences (number)
review-get-lead = { $plan }，最多 { $licences } 人使用，从今天到<b>{ $day }</b>。
# $licences (number)
review-get-note = { $licences } 个许可证；试用期间不能更改数量。使用地点：{ $country }。
review-after = 之后
review-after-lead = 试用<b>绝不会自动变成订阅</b>。如果您什么都不做：
review-price = 如果继续使用的价格
review-price-lead = 现在：<b>不收取任何费用</b>，也不需要提供银行卡。
review-price-to = 至 { $day }
review-price-from = 从 { $day } 起
review-price-amount = 每个许可证每月 <b>{ $amount }</b>
review-price-note = 不含税，期限一年。由<b>云供应商向您收费</b>，而不是 { $partner }。购买多少个许可证由您决定。
review-questions = 有疑问
review-questions-text = 请联系 { $partner } 的 { $author }。您也可以直接联系云供应商的支持部门，不需要通过合作伙伴。
review-invitation = 邀请 <id>{ $summary }</id>
review-answer-by = 请在 { $moment } 之前答复

## Review: the separate choice

review-choice = 另一项单独的选择
review-choice-question = 是否允许 { $partner } 为您管理服务？
review-choice-text = 这称为委派管理。<b>无论您在此如何选择，试用都是一样的。</b>
review-choice-no = 不，我们自己管理
review-choice-no-text = 您以后仍可同意，也可以随时向 { $partner } 或供应商的支持部门求助。
review-choice-yes-full = 是，完全管理，直到我们终止
review-choice-yes-limited = 是，有限管理，直到我们终止
review-choice-yes-text = 主导权仍在您手中，您可以终止它。您目前没有其他委派管理员。
review-choice-yes-other = 目前由 { $other } 为您管理。请在下方决定更换还是保留。
review-choice-yes-already = { $partner } 已经在为您管理。不会有任何变化。
review-other-question = { $other } 自 { $day } 起为您管理。只能有一家合作伙伴管理。应如何处理？
review-other-replace = 用 { $partner } 替换 { $other }
review-other-replace-text = 您开始试用的那一刻，{ $other } 的访问权限即告结束。它会得知您指定了另一家合作伙伴。
review-other-keep = 保留 { $other }
review-other-keep-text = { $partner } 不会获得访问权限。试用照常开始。
review-other-unanswered = 请选择更换还是保留现在的管理员
review-meaning = “是”意味着什么
review-could = 他们可以
review-could-people = 添加、更改和删除人员与组
review-could-passwords = 重置密码
review-could-mailboxes = 设置邮箱并迁移您的旧邮件
review-could-licences = 分配您已有的许可证
review-could-requests = 代您提交服务请求
review-could-not = 他们不可以
review-could-not-people = 添加、更改或删除人员
review-could-not-read = 打开邮箱或文件
review-could-not-buy = 购买任何东西，或查看您的付款方式
review-could-not-record = 将自己指定为您的记录合作伙伴
review-could-not-stop-you = 阻止您终止委派
review-full-note = 在完全管理下，他们也可以给自己授予邮箱和文件的访问权限。他们所做的一切都会连同经办人的姓名写入日志，您可以阅读，而他们无法更改。
review-limited-note = 能够重置密码的人，也就能以该用户的身份登录。他们所做的一切都会连同经办人的姓名写入日志，您可以阅读，而他们无法更改。

## Review: the answer

review-answer = 您的答复
review-signed-in-as = 当前登录：<b>{ $name }</b>（{ $organisation }，{ $role }）。
review-signed-in-other = 当前登录：<b>{ $name }</b>。
review-not-you = 不是您？
review-sign-in-lead = 请使用您的工作帐户登录以作答复。您在此页面上的选择会保留。
review-sign-up = 还没有帐户？创建一个：只需两分钟，然后会回到这里
review-start-trial = 开始试用
review-decline = 拒绝
review-one-thing = 还有一项未决定
review-effect-without = 试用将在<b>不含委派管理</b>的情况下开始。
review-effect-with = 试用将会开始；另作为一项单独的选择，<b>{ $partner } 将成为您的委派管理员</b>。
review-effect-replacing = 试用将会开始；另作为一项单独的选择，<b>{ $partner } 将替换 { $other }</b> 成为您的委派管理员。
review-effect-open = 还有一项未决定：<b>更换还是保留</b>现在的管理员。
review-needs-administrator = 只有贵组织的全局管理员才能答复。请将链接转给其中一位：他们会看到相同的页面。
review-not-a-customer = 您看到的是客户所见的页面。只有客户的管理员才能答复。
review-changed = 您打开之后，此页面有了变化。您的选择已保留。请再看一下：
review-changed-plan = 您将获得的内容
review-changed-trial = 试用的时长和许可证数
review-changed-price = 之后的价格
review-changed-message = 合作伙伴的留言
review-changed-administration = 所请求的委派管理
review-changed-expiry = 答复期限
review-changed-administrator = 目前由谁为您管理
review-decline-title = 拒绝此邀请？
review-decline-text = { $partner } 会得知您已拒绝，以及您写下的理由。此答复不能更改。
review-decline-reason = 理由（可不填）
review-decline-later = 稍后决定
review-decline-now = 拒绝邀请
review-stale = 在您阅读期间，合作伙伴更改了此邀请。没有发送任何内容。请再看一遍后再答复。

## Review: after the answer

review-title-running = 您的 { $plan } 试用已开始
review-title-accepted = { $plan } 的试用已被接受
review-title-declined = 您已拒绝 { $plan } 的试用
review-running = 至 { $day }，一切均可免费使用。
review-being-set-up = 正在设置。这需要一点时间，您不必在此等候。
review-declined-lede = 什么都没有开始，{ $partner } 已得知您的答复。
review-recorded = 已记录的内容
review-fact-by = 答复人
review-fact-at = 答复时间
review-fact-invitation = 邀请
review-fact-plan = 方案
review-fact-terms = 条款
review-terms-version = 版本 { $version }
review-fact-administration = 委派管理
review-fact-no-administration = 无。您以后仍可同意。
review-to-home = 前往您的邀请
review-pass-on-to = 谁可以答复
review-pass-on-subject = 来自 { $partner } 的邀请，请您答复
review-pass-on-text = { $partner } 邀请我们试用 { $plan }。只有全局管理员可以答复。请在此阅读：{ $link }
review-pass-on-write = 写邮件给他们
review-pass-on-copy = 复制文字
review-pass-on-copied = 文字已复制
review-end = 如何结束
review-end-trial = 试用会自行结束，无需取消任何内容。
review-end-administration = 在您终止之前，{ $partner } 会一直代您管理。全局管理员可在您的首页上立即终止，无需说明理由。

## Review: nothing to answer

review-unknown-title = 此链接没有对应的邀请
review-unknown-text = 链接可能有误或不完整。请从您收到的消息中重新打开，或向您的合作伙伴索取。
review-failed-title = 无法加载邀请
review-title-expired = 此邀请已到期
review-title-paused = 此邀请已暂停
review-title-revoked = 此邀请已被撤回
review-title-used-up = 此邀请的名额已满
review-expired-text = 答复期限为 { $day }。请向 { $partner } 索取新的邀请：什么都没有开始，也不产生任何费用。
review-paused-text = { $partner } 暂时停用了此邀请。请稍后再打开此链接，或向其询问：什么都没有开始，也不产生任何费用。
review-revoked-text = { $partner } 已关闭此链接。请向其索取新的邀请：什么都没有开始，也不产生任何费用。
review-used-up-text = 此邀请只面向固定数量的组织，名额已被接受完。请向 { $partner } 索取新的邀请：什么都没有开始，也不产生任何费用。
review-closed-sign-in = 之前答复过吗？登录即可查看已记录的内容。

## 答复以及妨碍答复的情况

answering-country-title = 此试用面向位于{ $country }的组织
answering-country-text = { $organisation } 登记在其他国家或地区，因此无法为您开始此试用。什么都没有开始，也不产生任何费用。
answering-country-do = 请向 { $partner } 索取适用于贵组织所在国家或地区的邀请。
answering-had-title = 贵组织曾经试用过 { $plan }
answering-had-text = 每个组织对每种方案只能试用一次。那次试用已于{ $end }结束。现在什么都没有开始，也不产生任何费用。
answering-had-do = 请向 { $partner } 了解其他选择，或继续使用 { $plan } 的费用。
answering-owned-title = 贵组织已经拥有 { $plan }
answering-owned-text = 没有需要开始的内容：您自{ $start }起已在试用，试用持续到{ $end }。
answering-owned-soon = 没有需要开始的内容：试用已被接受，正在设置。
answering-owned-do = 请查看已约定的内容。如果您想要的是别的，请联系 { $partner }。
answering-do = 您可以做什么
answering-earlier = 已有的试用
answering-earlier-by = 接受人
answering-earlier-at = 接受时间
answering-earlier-from = 提供者
answering-earlier-runs = 期间
answering-earlier-span = { $start }至{ $end }
answering-earlier-look = 查看已约定的内容
answering-facts-failed = 无法加载详细信息
answering-forward-lead = Liaison 可以以您的名义将链接用邮件发送给其中一位。每人每天最多收到一次。
answering-forward = 发送邮件给 { $name }
answering-forwarded = 已于{ $moment }应 { $by } 的请求发送给 { $name }。一天后可以再次发送。
answering-forward-sent = 链接正在发送给 { $name }
answering-forward-failed = 链接未能发送
answering-forward-nobody = 贵组织还没有全局管理员在此注册。请您自行转交链接，或联系 { $partner }。
answering-forward-self = 改为自己写邮件
answering-by-colleague = { $by } 已于{ $moment }代表贵组织接受。无需再做任何操作，以下是已约定的内容。
answering-declined-again = 此答复不可更改。如果贵组织仍希望试用，请向 { $partner } 索取新的链接。
answering-end-link = 前往您的合作伙伴
answering-unsettled = 您的答复已发出，但没有收到回应，可能已送达，也可能没有。您的选择仍保留在此页面上。请再次发送：无论发送多少次，答复只计一次。一旦恢复网络，此页面会自行再次发送。
answering-send-again = 再次发送答复
answering-terms-read = 阅读条款，版本 { $version }
answering-terms-tick = 我已阅读试用条款（版本 { $version }），并代表 { $organisation } 同意这些条款。
answering-terms-open = 请阅读条款，并勾选表示同意
answering-terms-changed = 在您阅读期间条款已更改，没有发送任何内容。请再次阅读后答复。
answering-terms-failed = 无法加载条款

## Offer: the customer’s page

offer-review-name = 报价
offer-review-loading = 正在加载报价
offer-review-unknown-title = 此链接没有对应的报价
offer-review-unknown-text = 链接可能有误或不完整。请从您收到的消息中重新打开，或向您的合作伙伴索取。
offer-review-failed-title = 无法加载报价
offer-review-title = { $partner } 的报价
offer-review-title-accepted = 您已接受 { $partner } 的报价
offer-review-title-declined = 您已拒绝 { $partner } 的报价
offer-review-title-expired = { $partner } 的报价已到期
offer-review-title-withdrawn = { $partner } 的报价已被撤回
offer-review-title-archived = { $partner } 的报价已归档
offer-review-lede = 您可以选择许可证数量，并随时看到总价。在您接受之前，什么都不会购买；您也可以先提问。
offer-review-answered-lede = { $partner } 看到的答复与您看到的相同。
offer-review-number = 报价 <id>{ $summary }</id>，第 { $version } 版
offer-review-print = 打印或另存为 PDF
offer-review-from = 来自
offer-review-partner = 合作伙伴 ID：{ $number }。
offer-review-newer = 此报价的第 { $newest } 版已发出。您正在阅读的是第 { $read } 版，不能再答复这一版。
offer-review-go-on = 转到第 { $newest } 版
offer-review-refused = 请先转到第 { $newest } 版：只能答复这一版
offer-review-stale = 您阅读期间，合作伙伴发出了新的版本。您的答复没有发送。请转到新版本后再答复。
offer-review-changed = 此版本与您先前阅读的版本有以下不同：
offer-changed-lines = 所报的内容、数量或期限
offer-changed-prices = 价格
offer-changed-agreement = 条款
offer-changed-message = 合作伙伴的留言
offer-changed-administration = 所请求的委派管理
offer-changed-answer-by = 答复期限
offer-review-lines = 报价内容
offer-review-use = 用于{ $country }。
offer-review-add-on = 附加产品
offer-review-each = 每个许可证每月 <b>{ $amount }</b>
offer-review-list = 目录价 { $amount }
offer-review-less = 目录价 { $amount }，优惠 { $share }
offer-review-term-month = 1 个月
offer-review-term-year = 1 年
offer-review-term-three-years = 3 年
offer-review-way-monthly = 期限 { $term }，每月付费
offer-review-way-yearly = 期限 { $term }，每年付费
offer-review-way-upfront = 期限 { $term }，预先一次付清
offer-review-take = 选用 { $product }
offer-review-left-out = 不选用
offer-review-count = { $product } 的许可证数量
offer-review-limits = 可选 { $least } 至 { $most } 个
offer-review-count-wrong = 请为 { $product } 选择 { $least } 至 { $most } 个许可证
offer-review-fewer = { $product } 减少一个许可证
offer-review-more = { $product } 增加一个许可证
offer-review-licences = { $count } 个许可证
offer-review-a-month = 每月 <b>{ $amount }</b>
offer-review-over = { $term }共 { $amount }
offer-review-nothing = 请至少选用报价中的一项
offer-review-total = 合计
offer-review-total-monthly = 每月账单
offer-review-total-yearly = 每年账单
offer-review-total-upfront = 预先一次账单
offer-review-total-term = 整个期限内的总额
offer-review-total-open = 请先更正数量，即可看到合计。
offer-review-tax-excluded = 价格不含税。
offer-review-tax-included = 价格含税。
offer-review-billed-by-vendor = 由<b>云供应商向您收费</b>，而不是 { $partner }。
offer-review-agreement = 报价条款
offer-review-document = 条款是一个文件。请在答复前阅读。
offer-review-document-sum = 文件的 SHA-256：{ $sum }
offer-review-agreement-tick = 我已阅读 { $partner } 的条款，并代表 { $organisation } 同意这些条款。
offer-review-agreement-open = 请阅读条款并勾选同意
offer-review-until-name = 期限
offer-review-until = 请在 <b>{ $moment }</b> 之前答复。
offer-review-until-here = 按您的时间：{ $moment }。
offer-review-moment = { $moment }（{ $zone }）
offer-review-record = 记录合作伙伴：一项单独的选择
offer-review-record-question = 您是否指定 { $partner } 为您的记录合作伙伴？
offer-review-record-text = 记录合作伙伴就您的购买提供建议，可以看到这些订阅及其使用量。<b>您不需要为此付费，它也不因此获得管理权限。</b>不指定时，报价不变。
offer-review-record-tick = 为此处购买的内容指定 { $partner } 为记录合作伙伴
offer-review-choice-text = 这称为委派管理。<b>无论您在此如何选择，报价都是一样的。</b>
offer-review-choice-replace = 您接受报价的那一刻，{ $other } 的访问权限即告结束。它会得知您指定了另一家合作伙伴。
offer-review-choice-keep = { $partner } 不会获得访问权限。报价照常接受。
offer-review-open = 还有未决定的事项
offer-review-accept = 接受报价
offer-review-effect = 您接受的整个期限内的总额为 <b>{ $amount }</b>。
offer-review-effect-record = 另作为一项单独的选择，<b>{ $partner } 将成为您的记录合作伙伴</b>。
offer-review-effect-no-record = { $partner } <b>不会成为您的记录合作伙伴</b>。
offer-review-effect-without = <b>不授予委派管理</b>。
offer-review-effect-with = 另作为一项单独的选择，<b>{ $partner } 将成为您的委派管理员</b>。
offer-review-effect-replacing = 另作为一项单独的选择，<b>{ $partner } 将替换 { $other }</b> 成为您的委派管理员。
offer-review-another-customer = 此报价是给另一个组织的。请向 { $partner } 索取给您的报价。
offer-review-wrong-country = 此报价适用于{ $country }的组织，而您的组织注册在其他地方。请向 { $partner } 索取适用于您所在国家/地区的报价。
offer-review-expired = 答复期限为 { $moment }。请向 { $partner } 索取新的报价：什么都没有购买，也不产生任何费用。
offer-review-withdrawn = { $partner } 已将其撤回。请向对方索取新的报价：什么都没有购买，也不产生任何费用。
offer-review-archived = { $partner } 已将其归档，不能再答复：什么都没有购买，也不产生任何费用。
offer-review-copy = 复制链接
offer-review-copied = 已复制链接
offer-review-decline-title = 要拒绝此报价吗？
offer-review-decline-now = 拒绝报价
offer-review-kind = 原因
offer-review-kind-open = 请选择原因
offer-review-kind-price = 价格
offer-review-kind-not-needed = 我们不需要
offer-review-kind-chose-another = 我们选择了其他报价
offer-review-kind-not-now = 现在不合适
offer-review-kind-other = 其他
offer-review-declined-again = 此答复不再更改。如果 { $partner } 发出新的版本，您可以重新答复该版本。
offer-review-to-home = 前往您的报价和邀请
offer-review-by = { $name }，{ $role }
offer-review-fact-offer = 报价
offer-review-fact-number = { $summary }，第 { $version } 版
offer-review-fact-record = 记录合作伙伴
offer-review-fact-no-record = 未随此答复指定
offer-review-about = { $moment }，关于第 { $version } 版
offer-review-proposed = { $product }：{ $count }
offer-review-proposed-without = { $product }：不选用
offer-review-thread-failed = 无法加载往来消息
offer-review-ask-refused = 您组织的全局管理员和计费管理员可以在此给合作伙伴留言。
offer-review-ask-text = 您的问题
offer-review-ask-lead = 合作伙伴会在此答复。双方都不因此受约束：只有发出的版本和您的答复才有约束力。
offer-review-propose = 提出其他数量
offer-review-propose-count = { $product } 的建议许可证数量
offer-review-propose-help = 留空表示不选用此项。可以提出任意数量。
offer-review-ask-send = 发送给合作伙伴
offer-review-ask-sent = 已发送给合作伙伴

## 预览：别人看到的页面

preview-name = 预览
preview-title = 预览：{ $name }
preview-lede = 这是链接背后的页面在别人眼中的样子。在这里无法答复，不会通知任何人，也不会计为已打开。
preview-closed = 链接目前已关闭，因此所有人看到的都是这个页面。
preview-who = 由谁查看
preview-people = 打开链接的人
preview-times = 全局管理员，在其他时候
preview-administrator = 全局管理员
preview-plain-user = 无权答复的人
preview-signed-out = 尚未登录的人
preview-administered = 已有其他合作伙伴的全局管理员
preview-wrong-country = 来自其他国家/地区的人
preview-accepted = 接受之后
preview-paused = 链接暂停期间
preview-expired = 链接到期之后
preview-used-up = 名额已满时
preview-revoked = 链接撤回之后
preview-impossible = { $choice }（{ $why }）
preview-asks-for-nothing = 此邀请不请求委派管理
preview-has-no-end = 此邀请没有截止日期
preview-has-no-limit = 接受数量不限
preview-language = 页面语言
preview-leave = 退出预览
preview-loading = 正在加载预览
preview-failed = 无法加载预览
preview-refused = 这是预览：在这里无法答复
preview-stays = 这是预览：在这里操作不会产生任何效果
preview-person = 李示例
preview-colleague = 王示例
preview-organisation = 示例公司
preview-other-partner = 另一家合作伙伴公司

## Partner overview

overview-title = 合作伙伴概览
overview-needs = { $day }。<b>{ $count } 件事需要您处理。</b>
# $today (number)
overview-needs-today = 其中 { $today } 件是今天的。
# $count (number)
overview-needs-more = 再显示 { $count } 件
overview-needs-nothing = { $day }。目前没有需要您处理的事项。
create-trial-invitation = 创建试用邀请
overview-welcome = 欢迎，{ $partner }。您的合作伙伴 ID 是 <b>{ $number }</b>。获得第一位客户的最短途径是试用邀请：约四分钟，没有网络也能进行。
overview-needs-you = 待您处理
overview-most-urgent = 最紧急的在前
overview-nothing = 还没有需要您处理的事项
overview-nothing-text = 各种日期会自动出现在这里：即将到期的邀请、需要管理员的客户、被服务器拒绝的草稿。最紧急的排在最前。
overview-expires = 试用邀请 <link>{ $invitation }</link> 即将到期
overview-expires-text = 届时链接将关闭。已接受的试用会继续。
overview-trial-ends = <link>{ $customer }</link> 的 { $plan } 试用即将结束
overview-trial-ends-text = 服务会继续 30 天，然后停止。试用绝不会自动转为付费订阅。
overview-not-reached = <link>{ $invitation }</link> 有 { $count } 个地址未送达
overview-not-reached-text = 邮件被退回或无法发送。请更正地址，或以其他方式联系对方。
overview-needs-administrator = <b>{ $who }</b> 需要管理员
overview-needs-administrator-text = 一位无权答复的人打开了 { $invitation }。请告知对方转交链接。
overview-no-date = 无期限
overview-since = 自 { $moment }
overview-open = 打开
# $count (number)
# $unsent (number)
overview-drafts-count = 共 { $count } 份，其中 { $unsent } 份尚未同步
overview-drafts-all = 全部草稿
overview-funnel = 试用邀请
overview-funnel-note = 近 90 天的客户数
overview-active = { $count } 个有效邀请
overview-activity = 动态
overview-activity-none = 还没有任何动态
overview-activity-none-text = 谁打开了链接、作了什么答复，会自动出现在这里。
overview-profile = 公司资料
overview-customers-see = 客户看到的
overview-partner-number = 合作伙伴 ID
overview-offices = 办事处
overview-offices-none = 尚无
overview-office-from = { $office }，自 { $moment } 起可用
overview-enrolled-to = 至 { $day }
overview-enrolled = 已加入
overview-lapsed = 已到期
overview-not-joined = 未加入
overview-may-offer = 您可以提供的内容
overview-may-trials = 试用邀请
overview-may-administration = 委派管理
overview-first = 您的第一份试用邀请
overview-first-firm = 说明您是谁
overview-first-firm-text = { $name }，{ $phone }，{ $email }：客户看到的就是这些。
overview-first-firm-lacking = 客户只能看到您的名称：缺少电话或电子邮件地址。
overview-first-write = 撰写邀请
overview-first-write-text = 选择国家或地区和一种试用，并检查我们为您起草的消息。链接在最后生成，可供一位或多位客户使用。
overview-first-share = 分享链接
overview-first-share-text = 放在您自己的邮件中或网站上。您会在这里看到谁打开了链接以及他们的答复。
overview-first-all = 入门的全部步骤
not-entitled-cloud = 为贵公司提供服务的云中没有合作伙伴功能。
not-entitled-role = 您的角色不包含此项。全局管理员、管理代理或销售代理可以执行。
not-entitled-no-programme = 需要 Cloud Essentials、Cloud Accelerate 或 Cloud Deployment。贵公司尚未加入其中任何一个。
not-entitled-programme-lapsed = 贵公司的计划资格已到期。请续办 Cloud Essentials、Cloud Accelerate 或 Cloud Deployment。
overview-failed = 无法加载概览

## Trial invitations: the list

invitations-title = 试用邀请
invitations-lede = 每个链接可供多位客户使用。
invitations-caption = 您的试用邀请
invitations-name = 邀请
invitations-state = 状态
invitations-country = 国家或地区
invitations-opened = 已打开
invitations-accepted = 已接受
invitations-created = 创建时间
invitations-expires = 到期
invitations-search = 按名称或摘要 ID 搜索
invitations-all-states = 所有状态
invitations-order = 排序
invitations-newest = 最新的在前
invitations-ends-first = 最早到期的在前
invitations-by-name = 按名称
invitations-export = 导出为 CSV
invitations-no-match = 没有符合条件的邀请
invitations-no-match-text = 请尝试其他词语，或查看所有状态。
invitations-clear = 显示全部
invitations-none = 还没有试用邀请
invitations-none-text = 第一份约需四分钟，没有网络也能撰写。
invitations-failed = 无法加载列表
invitations-shown = 已显示 { $count } 个
# $accepted (number)
# $most (number)
invitations-places = { $accepted } / { $most }
invitations-select = 选择 { $name }
invitations-select-all = 选择本页全部

## Trial invitations: one of them

invitation-loading = 正在加载邀请
invitation-failed = 无法加载邀请
invitation-summary = 摘要 ID <id>{ $summary }</id>
invitation-expires = <b>{ $day }</b> 到期（{ $when }）
invitation-expired = 已于 <b>{ $day }</b> 到期
invitation-no-end = 无截止日期
# $accepted (number)
# $most (number)
invitation-places = 已接受 { $accepted }，名额 { $most }
invitation-used-up = 名额已满
invitation-administration-full = 提供委派管理：完全，直到移除
invitation-administration-limited = 提供委派管理：有限，直到移除
invitation-administration-none = 未提供委派管理
invitation-created-by = 由 { $who } 于 { $day } 创建
invitation-office = 来自办事处 { $office }
invitation-copy-link = 复制链接
invitation-offer = 据此创建购买报价
invitation-offer-help = 生成包含此试用服务的新草稿。
invitation-duplicate = 复制
invitation-receipts = 回执
invitation-pause = 暂停
invitation-resume = 恢复
invitation-paused = 邀请已暂停
invitation-resumed = 邀请已恢复
invitation-extend = 延长期限
invitation-extend-title = { $invitation } 的答复截止到何时？
invitation-extend-until = 链接开放期限
invitation-extend-days = 从今天起 { $count } 天，至 { $day }
invitation-extend-none = 不设截止日期，直到您关闭为止
invitation-extend-keep = 保持不变
invitation-extended = 新的截止日期已保存
invitation-revoke = 撤销邀请
invitation-revoke-title = 撤销 { $invitation }？
invitation-revoke-text = 链接将永久关闭，无法重新开启。已接受的试用会继续。尚未答复的客户会看到邀请已被撤回。
invitation-revoke-keep = 保留
invitation-revoked = 邀请已撤销
invitation-funnel = 从打开到答复
invitation-link = 链接
invitation-open-mail = 在邮件程序中打开
invitation-link-text = 一个链接可供多位客户使用。最好放在您自己的邮件中或网站上。
invitation-link-paused = 链接已暂停。在您恢复之前，客户会看到暂停提示。
invitation-link-closed = 链接已关闭。客户会看到原因。
invitation-link-used-up = 名额已被接受完。其他人打开链接时会看到名额已满。如需新链接，请复制此邀请。
invitation-customers = 客户
invitation-customers-caption = 打开过邀请的客户
invitation-customers-none = 还没有人打开链接
invitation-customers-none-text = 分享链接后，打开者会自动出现在这里。
invitation-customer = 客户
invitation-last-change = 最近变化
invitation-terms = 条款：版本 { $version }
invitation-not-signed-in = 尚未登录的访客
invitation-timeline = 时间线
invitation-tabs = 邀请的各部分
invitation-message = 消息
invitation-preview = 预览
invitation-send = 发送到电子邮件地址
invitation-more = 更多操作
# $days (number)
# $licences (number)
invitation-trial = { $plan }，{ $days } 天，{ $licences } 个许可证
invitation-pause-help = 在您恢复之前，链接显示“已暂停”。
invitation-revoke-help = 无法再打开。已接受的试用继续有效。
# $delivered (number)
invitation-sent = 已发送到 { $count } 个地址：{ $delivered } 个已送达。
invitation-sent-waits = { $count } 个正在发送。
invitation-sent-missed = { $count } 个未送达
# $count (number)
invitation-timeline-all = 全部 { $count } 条
# $count (number)
invitation-timeline-most = 全部（{ $count } 条以上）
invitation-group-all = 全部
invitation-group-waiting = 等待中
invitation-group-accepted = 已接受
invitation-group-declined = 已拒绝
invitation-group-quiet = 没有后续
invitation-customers-search = 名称、域名或地址
invitation-customers-opened = { $count } 位打开过链接
invitation-customers-no-match = 没有符合的客户
invitation-customers-no-match-text = 请换个词，或查看全部客户。
# $shown (number)
# $all (number)
invitation-shown = { $shown } / { $all }
invitation-happened = 经过
invitation-person = { $name }，{ $role }
invitation-not-yet-signed-in = 尚未登录
invitation-opened-once = 打开过一次，之后没有动静
invitation-no-answer = 尚未答复
invitation-not-passed-on = 尚未转给管理员
invitation-passed-on = 已转给 { $address }，对方尚未打开
invitation-passed-on-opened = 已转给 { $address }，对方已打开
invitation-wrong-country = 所在国家或地区与邀请不符
invitation-had-trial = 已试用过此计划
invitation-owns-plan = 已有此计划
invitation-set-up-soon = 正在设置试用
invitation-trial-runs = 试用至{ $day }
invitation-trial-ends = 试用将在{ $when }结束
invitation-trial-ended = 试用已于{ $day }结束
invitation-reason = “{ $reason }”
invitation-no-reason = 未说明原因
invitation-quiet = { $day }打开；30 天没有变化

## Customer's home

home-title = 合作伙伴与邀请
home-lede = 谁在代为管理 { $organisation }，收到了哪些邀请，以及如何答复。
home-none = 这里还没有内容
home-none-text = 合作伙伴的链接会带您来到这里：打开链接、阅读邀请，您的答复会保存在此页面上。
home-failed = 无法加载您的邀请
home-trial-of = { $plan } 试用，来自 { $partner }
home-answered = { $who } 于 { $moment } 答复
home-look = 查看邀请
home-clock = 时间安排
home-answers = 已答复
home-waiting = 等待您的答复
home-offers = 报价
home-compare = 并排比较
home-offers-failed = 无法加载报价
home-offer-of = { $partner } 的报价
home-offer-number = 报价 <id>{ $summary }</id>
home-offer-newer = 第 { $version } 版已发出
home-offer-total = 整个期限内共 { $amount }
home-offer-new = 尚未打开
home-offer-countered = 等待合作伙伴答复
home-offer-withdrawn = 已撤回
home-offer-archived = 已归档
home-opened = { $who } 于 { $moment } 打开
home-answer = 阅读并答复
home-partners = 您的合作伙伴
home-partners-none = 没有合作伙伴代您管理
home-partners-none-text = 合作伙伴可以在邀请中提出请求。这是一项单独的选择，您可以随时终止。
home-partners-failed = 无法加载您的合作伙伴
home-administers = { $partner } 代您管理
home-granted = { $who } 于 { $moment } 同意
home-could = 他们可以
home-remove = 终止委派管理
home-remove-refused = 只有您组织的全局管理员可以终止
home-remove-title = 终止 { $partner } 的委派管理？
home-remove-text = 立即终止。{ $partner } 将无法再代您做任何事，并会得知是您终止的。您的试用和订阅会继续。只有新的邀请才能恢复。
home-remove-keep = 保留
home-remove-now = 立即终止
home-removed = { $partner } 不再代您管理
home-former = 以前代您管理的合作伙伴
home-former-line = { $partner }：{ $from } 至 { $to }
home-find-partner = 查找合作伙伴
home-people = 人员
home-organisation = 组织
home-subscriptions = 订阅
home-renewals = 续订
home-receipts = 回执

## Customer's people

people-title = 人员
people-lede = 在 Liaison 中属于 { $organisation } 的人员，以及各自可以做什么。
people-failed = 无法加载人员
people-caption = 组织的人员，最新加入的在前
people-name = 姓名
people-role = 角色
people-since = 加入日期
people-verbs = 可执行的操作
people-you = 您
people-alone = 还没有其他人
people-alone-text = 使用贵组织域名下的地址注册的人会作为用户显示在这里。
people-change = 更改角色
people-change-refused = 只有贵组织的全局管理员可以更改角色
people-change-title = 更改 { $name } 的角色
people-new-role = 新角色
people-change-text = { $name } 目前是：{ $from }。更改后是：{ $to }。
people-gains = 此后可以代表组织接受和拒绝邀请、同意和终止委派管理，并更改角色和组织名称。
people-loses = 此后不再能代表组织接受或拒绝邀请、同意或终止委派管理，也不能更改角色和组织名称。
people-neither = 在 Liaison 中，这两种角色都可以查看组织的全部内容，但不能更改。
people-same = 请选择 { $name } 目前没有的角色
people-change-keep = 保留现有角色
people-change-now = 更改角色
people-changed = { $name } 现在的角色：{ $role }

## Customer's organisation

organisation-title = 组织
organisation-lede = 贵组织的名称、人员如何归属于组织，以及发生过的事。
organisation-to-home = 合作伙伴与邀请
organisation-failed = 无法加载组织
organisation-name = 名称
organisation-new-name = 新名称
organisation-name-help = 收到贵组织答复的合作伙伴会看到它。以前的记录保留当时的名称。
organisation-save = 保存名称
organisation-saved = 组织现在的名称是 { $name }
organisation-rename-refused = 只有贵组织的全局管理员可以更改名称
organisation-country = 国家或地区
organisation-domains = 域名
organisation-domains-text = 使用这些域名之一下的地址注册的人属于本组织。
organisation-domain-verified = { $day } 已验证：{ $who } 输入了发送到该域名下地址的验证码
organisation-domain-before = 在 Liaison 开始记录方式和时间之前已验证
organisation-domains-none = 没有域名
organisation-domains-none-text = 本组织的首个地址属于公共邮件服务。此类地址不能标识任何组织，因此其他人不会因注册而加入贵组织。
organisation-log = 发生过的事
organisation-log-failed = 无法加载记录
organisation-log-none = 暂无记录
organisation-log-none-text = 谁注册了、答复了什么，以及角色或委派管理的每次变更都会记录在这里。
organisation-event-opened = <b>{ $who }</b> 打开了来自 { $partner } 的邀请 { $number }
organisation-event-needs-administrator = <b>{ $who }</b> 打开了来自 { $partner } 的邀请 { $number }，需由管理员答复
organisation-event-forwarded = <b>{ $who }</b> 将来自 { $partner } 的邀请 { $number } 转给了全局管理员
organisation-event-reviewing = <b>{ $who }</b> 正在查看来自 { $partner } 的邀请 { $number }
organisation-event-accepted = <b>{ $who }</b> 接受了 { $partner } 提供的 { $plan } 试用
organisation-event-accepted-with-administration = <b>{ $who }</b> 接受了 { $partner } 提供的 { $plan } 试用，并同意委派管理
organisation-event-declined = <b>{ $who }</b> 拒绝了 { $partner } 提供的 { $plan } 试用
organisation-event-quiet = 来自 { $partner } 的邀请 { $number } 已有 30 天没有答复
organisation-event-started = { $plan } 的试用正在进行，到 { $day } 为止
organisation-event-granted-full = <b>{ $who }</b> 授予 { $partner } 完全委派管理
organisation-event-granted-limited = <b>{ $who }</b> 授予 { $partner } 有限委派管理
organisation-event-replaced = { $partner } 的委派管理已终止，因为指定了另一家合作伙伴
organisation-event-lapsed = { $partner } 的委派管理已终止，因为该合作伙伴已有 90 天不在任何计划中
organisation-event-removed = <b>{ $who }</b> 终止了 { $partner } 的委派管理
organisation-event-signed-up = <b>{ $who }</b> 已注册，角色：{ $role }
organisation-event-role-changed = <b>{ $who }</b> 将 { $name } 的角色从“{ $from }”改为“{ $to }”
organisation-event-renamed = <b>{ $who }</b> 将组织名称从“{ $from }”改为“{ $to }”
list-and-next = { $list }、{ $next }

## Where something is saved

sync-saving = 正在保存
sync-saved = { $time } 已保存到此设备
sync-synced = { $time } 已同步
sync-waiting = 等待网络
sync-choice = 需要您选择
sync-not-saved = 未保存：此浏览器无法在此设备上保存内容。发送之前请不要关闭此标签页。

## Drafts

drafts-title = 草稿
drafts-lede = 您在此设备和其他设备上已开始撰写的内容。已完成的内容会在有网络时自动发送。
drafts-none = 没有草稿
drafts-none-text = 从您输入第一个字开始就有了草稿，并立即保存在此设备上，没有网络也一样。
drafts-unnamed = 未命名的邀请
drafts-unnamed-offer = 未命名的报价
drafts-unnamed-listing = 未命名的展示页
drafts-kind-trial-invitation = 试用邀请
drafts-kind-purchase-offer = 购买报价
drafts-kind-company-profile = 公司资料
drafts-kind-listing = 市场展示页
drafts-next = 下一步：{ $step }
drafts-finished-waiting = 已完成，等待网络后发送
drafts-finished-sending = 已完成，正在发送
drafts-refused = 未发送。请打开查看需要修改的内容
drafts-later-build = 由较新版本的 Liaison 撰写。请重新加载页面后打开
drafts-damaged = 无法读取。内容原样保留在此设备上
drafts-delete = 删除草稿
drafts-delete-title = 删除“{ $name }”？
drafts-delete-company-profile = 删除您的公司资料草稿？
drafts-delete-text = 它会从您的所有设备上删除，并且无法恢复。
drafts-delete-keep = 保留
drafts-deleted = 草稿已删除
drafts-conflict = 这份草稿在两处被更改
drafts-conflict-text = 没有丢失任何内容。能合并的已经合并。下面是两处改得不一样的地方；您可以先继续编写，之后再选择。
drafts-conflict-open = { $count } 处尚待选择
drafts-conflict-field = { $field }，原为“{ $before }”
drafts-conflict-mine = 草稿中现在的内容
drafts-conflict-theirs = 另一处写的内容
drafts-conflict-both = 两者都保留，一前一后
drafts-conflict-nothing = （空）
drafts-conflict-drafted = 建议的文字
drafts-conflict-edited = 您自己的文字
drafts-conflict-an-office = 指定的办事处
drafts-conflict-use = 使用这些选择
drafts-conflict-later = 稍后决定
drafts-conflict-choose-one = 请先至少选择一项。
drafts-conflict-none = 没有需要选择的内容
drafts-conflict-none-text = 所写的内容都已合并在一起。
drafts-conflict-go-on = 继续编写
drafts-conflict-waiting = 这份草稿在两处被更改。没有丢失任何内容；改得不一样的地方等待您选择。
drafts-conflict-now = 现在选择
drafts-conflict-first = 请先在两处所写的内容之间选择。
drafts-conflict-row = 在两处被更改。打开即可选择

## Wizard: its frame

wizard-title = 创建试用邀请
wizard-steps = 步骤
wizard-step-location = 地区
wizard-step-trial = 试用
wizard-step-administration = 委派管理
wizard-step-message = 邀请信
wizard-step-finish = 完成
wizard-step = { $number }. { $step }
wizard-step-done = { $number }. { $step }，已完成
wizard-step-now = 第 { $number } 步，共 { $total } 步：{ $step }
wizard-page-title = { $step }，第 { $number } 步（共 { $total } 步），{ $name }
wizard-continue = 继续：{ $step }
wizard-back = 返回：{ $step }
wizard-safe = 可以放心关闭此标签页。草稿在您的列表中。
wizard-so-far = 目前为止
wizard-not-chosen = 尚未选择
wizard-loading = 正在加载草稿
wizard-no-draft = 这里没有这份草稿
wizard-no-draft-text = 它已发送或已删除，或者还没有同步到此设备。
wizard-goes-on = 这份草稿已从另一台设备发送。您此后在这里写的内容已另存为一份单独的草稿。
wizard-goes-on-open = 打开那份草稿
wizard-begin-new = 新建邀请
wizard-needs-catalogue = 需要联网一次：此设备尚未加载国家/地区和试用列表。您在其他步骤输入的内容会保留。
wizard-catalogue-as-of = 试用列表截至 { $date }。

## Wizard: location

wizard-location-lede = 客户使用服务的国家/地区。您可以提供哪些试用由此决定。
wizard-name = 此邀请的名称
wizard-name-help = 仅供贵公司内部使用，例如“诊所春季推广”。客户看不到。
wizard-usage-location = 使用地区
wizard-usage-location-help = 只有该国家/地区的客户可以接受。
wizard-usage-location-choose = 选择国家/地区
wizard-office = 办事处
wizard-office-help = 邀请由哪个办事处发出，仅用于您自己的列表。客户看不到。
wizard-office-none = 不指定办事处
wizard-office-chosen = 已选择
wizard-office-not-yet = { $office }：从 { $moment } 起可用
wizard-office-gone = 此办事处已关闭。请选择另一个
wizard-office-too-new = 此办事处刚刚添加。请选择另一个，或等到添加满一天之后
wizard-expiry = 链接有效期
wizard-expiry-help = 在此之前客户可以接受。已接受的试用会继续。
wizard-expiry-days = 若干天
wizard-expiry-date = 到某一天
wizard-expiry-never = 没有期限，直到您关闭它
wizard-expiry-days-label = 自发送邀请起的天数
wizard-expiry-date-label = 最后一天
wizard-expiry-date-missing = 请选择最后一天
# $count (number)
wizard-expiry-for = { $count } 天
wizard-expiry-until = 到 { $day }
wizard-most-acceptances = 最多可接受的客户数
wizard-most-acceptances-help = 留空表示不限数量。达到此数量后，链接即告用完。
wizard-most-acceptances-any = 客户数量不限
# $count (number)
wizard-most-acceptances-most = 最多 { $count } 位客户

## Wizard: trial

wizard-trial-lede = 每份邀请包含一个试用。列表中是您获授权在{ $country }提供的试用。
wizard-trial-subscription = 试用订阅
wizard-trial-needs-location = 请先选择使用地区：可用的试用由此决定。
wizard-trial-none = 您无法在{ $country }提供任何试用。
wizard-trial-gone = 之前选择的试用在{ $country }不提供。请另选一个。
wizard-trial-terms = { $days } 天，{ $licences } 个许可证
wizard-trial-chosen = { $plan }，{ $days } 天，{ $licences } 个许可证
wizard-trial-services = 包含的服务
wizard-trial-fixed = 试用期间许可证数量固定，不能更改。

## Wizard: delegated administration

wizard-administration-lede = 对客户来说，这是单独的选择：即使不同意，试用也不受影响。
wizard-administration-question = 要在此邀请中请求委派管理吗？
wizard-administration-no = 不请求
wizard-administration-no-text = 邀请只涉及试用。
wizard-administration-limited = 请求有限管理
wizard-administration-limited-text = 只能重置密码，不能进行其他操作。
wizard-administration-full = 请求完全管理
wizard-administration-full-text = 可执行客户的全局管理员能做的一切操作，直到客户终止为止。
wizard-administration-unanswered = 请选择是否请求委派管理
wizard-administration-asked-limited = 已请求：有限管理，直到客户终止
wizard-administration-asked-full = 已请求：完全管理，直到客户终止
wizard-administration-not-asked = 不请求

## Wizard: message

wizard-message-lede = 客户在链接打开的页面上或在您的邮件中读到的内容。我们根据您的选择草拟，请改成您自己的话。
wizard-message-language = 使用的语言
wizard-message-before = 链接之前
wizard-message-after = 链接之后
wizard-message-link = 邀请链接
wizard-message-link-text = 邀请发送后才会有地址。它位于两段文字之间，您输入的任何内容都不会破坏它。
wizard-message-counter = { $used }／{ $most } 个字符
wizard-message-draft-anew = 根据我的选择重新草拟
wizard-message-draft-anew-title = 替换您的文字？
wizard-message-draft-anew-text = 两段文字都会重新草拟，您写的内容将不再保留。
wizard-message-draft-anew-keep = 保留我的文字

## Wizard: does it say

wizard-check = 是否写明
wizard-check-count = { $count }／{ $total }
wizard-check-bills = 由谁向客户收费
wizard-check-licences = 许可证数量由谁决定
wizard-check-contact = 如何联系您
wizard-check-end = 试用结束后会怎样
wizard-check-administration = 委派管理的含义
wizard-check-authorised = 您是授权合作伙伴
wizard-check-found = “{ $quote }”
wizard-check-yes = 已写明
wizard-check-open = 未写明
wizard-check-contact-open = 文中没有电话或电子邮件。
wizard-check-open-text = 客户会留意这一点。
wizard-check-add = 添加一句
wizard-check-add-contact = 添加“{ $phone }”
wizard-check-note = 有未写明的内容也可以继续。检查只看字句，不作评判。

## Wizard: finish

wizard-finish-lede = 请再看一遍。完成后，邀请会发送一次，您将得到链接。
wizard-finish-lede-offline = 请再看一遍。完成后，邀请会在此设备上等待，有网络时发送一次。
wizard-change = 修改：{ $step }
wizard-send = 发送邀请
wizard-mend = 发送前有 { $count } 处需要修改
wizard-mend-line = { $field }：{ $wrong }

## Wizard: after finishing

wizard-waiting-title = 已完成，等待网络
wizard-waiting-text = 邀请已保存在此设备上，有网络时会发送一次。您可以关闭此标签页。
wizard-sending-title = 正在发送邀请
wizard-sending-text = 即使连接中断，也只会发送一次。
wizard-take-back = 收回并修改
wizard-sent-title = 您的试用邀请已准备就绪
wizard-sent-text = 请通过您自己的邮件或网站分享此链接。在 { $date } 之前，可供一位或多位客户使用。
wizard-sent-link = 链接
wizard-sent-text-no-end = 请通过您自己的邮件或网站分享此链接。在您关闭之前，可供一位或多位客户使用。
wizard-sent-limit = { $count } 位客户可以接受，之后链接即告用完。
wizard-sent-summary = 摘要 ID <id>{ $summary }</id>，便于口头告知
wizard-copy-link = 复制链接
link-copy-text = 复制带链接的文字
link-text-copied = 文字已复制
wizard-to-invitation = 打开邀请
wizard-to-overview = 前往概览
wizard-refused-title = 邀请未发送
wizard-refused-text = 服务器未能按原样接收。您写的内容没有丢失。请修改以下内容后重新发送：
wizard-too-old = 它等待了超过 30 天，之后重复发送可能会创建两次。请再看一遍，然后重新发送。

## Message to the customer, in the customer's language

message-draft-before =
    您好：

    诚邀您免费试用 { $plan } { $days } 天，共 { $licences } 个许可证。

    试用期间不收取任何费用，试用也不会自动转为付费订阅。如果您决定继续使用 { $plan }，请向云供应商购买，由云供应商直接向您收费；需要多少个许可证由您决定。

    请在此查看邀请并答复：
message-draft-after =
    我们是授权合作伙伴。如有任何疑问，请致电：{ $phone }

    此致
    { $partner } { $person }
message-draft-after-with-administration =
    邀请中还会询问您是否允许我们代您管理服务，这称为“委派管理”。这是单独的选择：您可以不同意，试用不受影响；同意之后，您也可以随时终止。

    我们是授权合作伙伴。如有任何疑问，请致电：{ $phone }

    此致
    { $partner } { $person }
message-add-bills = 如果您继续使用，由云供应商直接向您收费。
message-add-licences = 需要多少个许可证由您决定。
message-add-contact = 如有任何疑问，请致电：{ $phone }
message-add-end = 试用不会自动转为付费订阅。
message-add-administration = 是否允许我们代您管理服务（称为“委派管理”）是单独的选择：您可以不同意，试用不受影响。
message-add-authorised = 我们是授权合作伙伴，合作伙伴 ID 是 { $number }。
## Before the program is there, and after it stopped: public/boot.js and public/index.html

boot-failed = Liaison 未能加载。已保存在此设备上的内容是安全的。
boot-crashed = Liaison 因自身错误而停止。所有显示为已保存的草稿都安全地保留在此设备上。
boot-reload = 重新加载页面
boot-no-script = Liaison 在浏览器中运行，需要 JavaScript 和 WebAssembly。请启用后重新加载此页面。

## A new password

sign-in-forgotten = 忘记密码？
sign-in-wiped = 此设备已从另一台设备上退出登录并清除：该帐户在此处的所有内容均已删除。
forgot-title = 设置新密码
forgot-lede = 请输入您的登录地址。我们会通过邮件向您发送链接。
forgot-verb = 发送链接
forgot-sent = 如果 { $email } 属于某个帐户，包含链接的邮件正在发送。链接在一小时内有效。
reset-title = 选择新密码
reset-lede = 设置后，您将在所有设备上退出登录。
reset-password = 新密码
reset-password-help = 至少 12 个字符。由您自己组合的几个词就很好。
reset-password-missing = 请输入新密码
reset-verb = 设置密码
reset-done = 新密码已设置。请使用新密码登录。
reset-ask-again = 请求新链接

## Sending an invitation by mail

recipients-title = 通过邮件发送
recipients-addresses = 电子邮件地址
recipients-addresses-help = 用逗号、分号或换行分隔。每个地址都会单独收到一封包含您留言的邮件，回复会发送给您。
recipients-file = 或使用 CSV 文件
recipients-file-help = 系统会自动查找包含地址的列。最多 10,000 行。
recipients-file-too-large = 文件超过 5 MB。请将其拆分，或删除不需要的内容。
recipients-file-failed = 无法读取该文件。请重新导出为 CSV。
recipients-file-not-started = 此浏览器无法开始读取文件。您已填写的内容不会丢失：请改为将地址粘贴到上方的输入框中。
recipients-file-away = 使用其他列表
recipients-reading = 正在读取文件
recipients-cancel = 取消
recipients-nothing = 请至少填写一个地址，例如 name@company.example
# $count (number)
recipients-refused = { $count } 行无法使用
# $row (number)
# $column (number)
recipients-refused-row = 第 { $row } 行第 { $column } 列：{ $why }
# $count (number)
recipients-refused-rest = 还有 { $count } 行
# $count (number)
recipients-beyond = 前 10,000 行之后的 { $count } 行未读取。
recipients-why-empty = 没有地址
recipients-why-not-an-address = “{ $text }” 不是电子邮件地址
recipients-why-duplicate = “{ $text }” 已在列表中
recipients-why-unbalanced = 引号不匹配
# $count (number)
recipients-send = 发送至 { $count } 个地址
recipients-send-none = 发送
# $done (number)
# $all (number)
recipients-handing = 已提交 { $done } 个，共 { $all } 个
# $count (number)
recipients-done = { $count } 封邮件正在发送。
# $count (number)
recipients-done-known = { $count } 个地址之前已收到此邀请。
recipients-failed = 无法显示发送对象
recipients-state = 状态
recipients-none = 尚未通过邮件发送给任何人
recipients-none-text = 您发送的对象及其进展会显示在这里。
recipients-address = 地址
recipients-last-sent = 上次发送
# $count (number)
recipients-sendings = 已发送 { $count } 次
recipients-again = 再次发送
recipients-sent-again = 正在再次发送至 { $address }
recipients-state-queued = 等待发送
recipients-state-sent = 已发送
recipients-state-failed = 无法送达
recipients-state-bounced = 已被退回
recipients-state-opened = 已打开
recipients-state-answered = 已答复
recipients-remind = 提醒
recipients-reminded = 发给 { $address } 的提醒正在发送
recipients-remind-all = 提醒所有尚未答复的人
recipients-remind-title = 提醒 { $count } 个地址
recipients-remind-text = 每个地址会收到一封简短的邮件，使用邀请的语言，并附有链接。24 小时内不会重复发送，总共不超过五封。
recipients-remind-keep = 暂不
recipients-remind-done = 提醒正在发送
recipients-remind-nobody = 现在没有可提醒的人：已送达的人都已答复，或在过去 24 小时内已收到邮件，或已收到五封。
bulk-verbs = 对所选邀请执行的操作
bulk-selected = 已选 { $count } 项
bulk-clear = 取消选择
bulk-pause = 暂停 { $count } 个邀请
bulk-resume = 恢复 { $count } 个邀请
bulk-extend = 延长 { $count } 个邀请
bulk-revoke = 撤销 { $count } 个邀请
bulk-revoke-text = 这些链接将永久关闭，无法再次打开。已接受的试用会继续。尚未答复的客户会看到邀请已被撤回。
# $done (number)
# $all (number)
bulk-done = 已完成 { $done } / { $all }
bulk-waits = 等待中
bulk-rest = 以及另外 { $count } 项
bulk-wrong-state = 当前状态下无法执行：{ $state }
bulk-on-its-way = 进行中
bulk-cancelled = 未尝试：已提前停止
bulk-cancel = 完成进行中的项后停止
bulk-again = 重试其余各项
bulk-close = 关闭报告
bulk-verbs-customers = 对所选客户的操作
bulk-remind-customers = 提醒 { $count } 位客户
bulk-verbs-offers = 对所选报价的操作
bulk-offers-extend = 延长 { $count } 个报价
bulk-offers-withdraw = 撤回 { $count } 个报价
bulk-offers-withdraw-text = 这些报价将无法再被接受。打开链接的人会看到报价已被撤回。
bulk-offers-archive = 归档 { $count } 个报价
bulk-offers-remind = 提醒 { $count } 个报价
bulk-no-address = 直接通过链接打开，没有可写信的地址
bulk-link-closed = 链接已关闭，因此不再提醒

## Mail

mail-link-help = 如果按钮没有反应，请打开此地址：
mail-invitation-subject = { $partner } 邀请您试用 { $plan }
mail-invitation-open = 查看邀请
mail-invitation-why = { $partner } 委托 Liaison 将此邮件发送至 { $address }。如果您回复此邮件，回复将发送至 { $reply }。如果您不认识 { $partner }，则无需进行任何操作。
mail-forwarded-subject = { $by } 转来 { $partner } 的邀请，请您答复
mail-forwarded-text = { $partner } 邀请 { $organisation } 试用 { $plan }。只有全局管理员可以答复，因此 { $by } 将链接转给您。
mail-forwarded-why = 您收到此邮件，是因为您是 { $organisation } 的全局管理员。在你们之中有人同意之前，什么都不会开始。如果您不需要，则无需进行任何操作。
mail-reminder-subject = 提醒：{ $partner } 邀请您试用 { $plan }
mail-reminder-text = { $day }，{ $partner } 邀请您免费试用 { $plan }，您尚未答复。链接仍然有效。
mail-reminder-until = 您可以在 { $day } 之前答复。
mail-reminder-decline = 如果您不想试用，请打开邀请并选择拒绝，之后不会再提醒您。
mail-reset-subject = 为 Liaison 设置新密码
mail-reset-text = 有人为此地址请求了新密码。此链接仅能使用一次，一小时内有效。
mail-reset-open = 设置新密码
mail-reset-why = 如果不是您本人操作，则无需进行任何操作：原密码保持不变。
mail-changed-subject = 您的 Liaison 密码已更改
mail-changed-text = 此地址的密码已通过邮件中的链接更改。您已在所有设备上退出登录。
mail-changed-why = 如果不是您本人操作，请立即设置新密码：在登录页面上选择“忘记密码？”。
mail-changed-own-text = 此地址的密码已在账户页面更改。所有其他设备均已退出登录。
mail-address-code-why = 有人希望将此地址用于其账户。如果不是您本人，则无需进行任何操作：没有验证码，什么都不会更改。
mail-address-changed-subject = 您的 Liaison 地址已更改
mail-address-changed-text = 从现在起，您使用 { $new } 登录，邮件也发送到该地址。此地址不再使用。
mail-address-changed-why = 如果不是您本人操作，则他人可以使用您的账户。请立即告知贵组织的管理员。

## Mail: what ends

mail-ending-trial-subject = { $product } 的试用将于 { $day } 结束
# $days (number)
mail-ending-trial-text = { $organisation } 对 { $product } 的试用将于 { $day } 结束，还有 { $days } 天。
mail-ending-trial-nothing = 试用之后的服务尚未订购。如果您不做任何操作，不会产生费用：服务可再使用 30 天，之后将无法使用，再过 90 天全部内容将被删除。
# $seats (number)
mail-ending-trial-ordered = 试用之后的服务已订购 { $seats } 个许可证，将于该日开始，并从该日起计费。
mail-ending-term-subject = { $product } 的订阅期将于 { $day } 结束
# $days (number)
mail-ending-term-text = { $organisation } 的 { $product } 的订阅期将于 { $day } 结束，还有 { $days } 天。
# $seats (number)
mail-ending-term-renews = 届时将自动续订 { $seats } 个许可证。如果不需要，请在该日之前关闭续订。续订之后，许可证可在七天内退回。
mail-ending-term-price = 自 { $day } 起，每个许可证的价格由每月 { $now } 改为 { $next }，均不含税。在此之前价格不变。
mail-ending-term-over = 不会自动续订。服务可再使用 30 天，之后将无法使用，再过 90 天全部内容将被删除。如需继续使用，请在该日之前打开续订。
mail-ending-open = 查看订阅
mail-ending-why-customer = 您收到此邮件，是因为您是 { $organisation } 的全局管理员。
mail-ending-why-partner = 您收到此邮件，是因为您负责 { $organisation } 所接受的邀请或报价。只有客户可以对此作出决定。

## Mail: what happened

mail-told-line = { $day }：{ $what }
mail-told-open = 查看
mail-told-why = 您收到此邮件，是因为您的通知设置中已开启此类邮件。
mail-told-off = 关闭此类邮件
mail-told-choose = 选择要接收的通知
# $count (number)
mail-digest-subject = 发生了 { $count } 件事
# $count (number)
mail-digest-more = 收件箱中还有 { $count } 条。
mail-digest-open = 打开收件箱
mail-digest-why = 您每天收到一次此邮件，是因为您的部分通知设置为每日汇总，且您尚未阅读这些通知。
mail-digest-off = 关闭每日汇总邮件
told-invitation-opened = 有人打开了邀请“{ $name }”
told-invitation-identified = { $organisation } 已登录并查看邀请“{ $name }”
told-invitation-accepted = { $organisation } 接受了邀请“{ $name }”
told-invitation-accepted-own = 贵组织接受了来自 { $organisation } 的邀请 { $name }
told-invitation-declined = { $organisation } 拒绝了邀请“{ $name }”
told-invitation-declined-own = 贵组织拒绝了来自 { $organisation } 的邀请 { $name }
told-invitation-expired = 邀请“{ $name }”已到期
told-invitation-revoked = 邀请“{ $name }”已被撤销
told-offer-sent = { $organisation } 向您发送了报价 { $name }
told-offer-viewed = { $organisation } 打开了报价“{ $name }”
told-offer-adjusted = { $organisation } 对报价“{ $name }”提出了问题，或建议了其他数量
told-offer-replied = { $organisation } 回复了您关于报价 { $name } 的问题
told-offer-revised = { $organisation } 发送了报价 { $name } 的新版本
told-offer-accepted = { $organisation } 接受了报价“{ $name }”
told-offer-accepted-own = 贵组织接受了来自 { $organisation } 的报价 { $name }
told-offer-declined = { $organisation } 拒绝了报价“{ $name }”
told-offer-declined-own = 贵组织拒绝了来自 { $organisation } 的报价 { $name }
told-offer-expired = 报价“{ $name }”已到期，未收到答复
told-offer-expired-own = 来自 { $organisation } 的报价 { $name } 已到期
told-offer-unanswered = 提醒：来自 { $organisation } 的报价 { $name } 正在等待您的答复
told-administration-authorised = { $organisation } 已授予您委派管理
told-administration-authorised-own = 贵组织已向 { $organisation } 授予委派管理
told-administration-replaced = { $organisation } 已将委派管理改授予其他合作伙伴
told-administration-removed = { $organisation } 已终止您的委派管理
told-administration-removed-own = 贵组织已终止 { $organisation } 的委派管理
told-administration-expired = 您对 { $organisation } 的委派管理已终止，因为您不再加入任何计划
told-administration-expired-own = { $organisation } 的委派管理已终止，因为其不再加入任何计划
told-record-set = { $organisation } 已将您指定为 { $name } 的记录合作伙伴
told-record-set-own = { $organisation } 现在是 { $name } 的记录合作伙伴
told-record-changed = { $organisation } 更改了与您相关的订阅的记录合作伙伴
told-record-changed-own = { $name } 的记录合作伙伴已改为 { $organisation }
told-record-cleared = { $organisation } 已取消您作为某项订阅的记录合作伙伴
told-record-cleared-own = { $organisation } 不再是 { $name } 的记录合作伙伴
told-trial-converted = { $organisation } 已将 { $name } 的试用转为付费订阅
told-trial-converted-own = { $name } 的试用已转为付费订阅
told-trial-expired = { $organisation } 对 { $name } 的试用已结束
told-trial-expired-own = { $name } 的试用已结束
told-term-expired = { $organisation } 的 { $name } 的订阅期已结束
told-term-expired-own = { $name } 的订阅期已结束
told-role-changed = 您在 { $name } 的角色已更改
told-listing-published = 展示页“{ $name }”已在市场中发布
told-listing-needs-changes = 展示页“{ $name }”被退回，有需要修改之处
told-listing-suspended = 展示页“{ $name }”已从市场中撤下
told-location-confirmed = 贵公司在 { $name } 的地点已确认
told-location-refused = 贵公司在 { $name } 的地点未能确认
told-programme-decided = 关于 { $name } 已有答复
told-programme-expired = 贵公司在 { $name } 中的资格已结束
# $days (number)
told-trial-expiring-own = { $name } 的试用将在 { $days } 天后结束
# $days (number)
told-term-expiring-own = { $name } 的订阅期将在 { $days } 天后结束
# $days (number)
told-trial-expiring = { $organisation } 对 { $name } 的试用将在 { $days } 天后结束
# $days (number)
told-programme-expiring = 贵公司在 { $name } 中的资格将在 { $days } 天后结束
# $days (number)
told-administration-expiring = 您对 { $organisation } 的委派管理将在 { $days } 天后终止，因为您不再加入任何计划
# $days (number)
told-administration-expiring-own = { $organisation } 的委派管理将在 { $days } 天后终止，因为其不再加入任何计划
# $days (number)
told-term-expiring = { $organisation } 的 { $name } 的订阅期将在 { $days } 天后结束

## 自己的账户

account-title = 您的账户
account-lede = 只有您可以查看和更改这些内容。
account-failed = 无法加载您的账户
account-person = 您的信息
account-name = 姓名
account-name-help = 贵组织以及收到您答复的人会看到此姓名。
account-language = 发给您的邮件所用语言
account-save = 保存
account-saved = 您的账户已保存
account-stale = 在此期间，已在另一台设备上更改，因此未保存任何内容。如果您仍要更改，请再次保存。
account-address = 地址
account-address-now = 您使用 <b>{ $email }</b> 登录，邮件也发送到该地址。
account-address-new = 新地址
account-address-help = 首先会向该地址发送验证码。更改后会通知原地址。
account-address-verify = 使用此地址
account-address-done = 从现在起，您使用 { $email } 登录
account-password = 密码
account-password-old = 当前密码
account-password-new = 新密码
account-password-set = 更改密码
account-password-wrong = 这不是您的当前密码
account-password-done = 密码已更改，所有其他设备均已退出登录
account-look = 此设备
account-notifications = 通知
account-notifications-lede = 通过邮件和收件箱告诉您哪些事情。
account-notifications-link = 选择要接收的通知
account-kept = 保存在这里的内容
account-kept-lede = 草稿首先保存在此浏览器中。您可以查看有多少、保存为文件或删除。
account-kept-pages-lede = 您打开过的页面保存在此浏览器中，没有网络时也能阅读。您可以查看有多少，或将其删除。
account-kept-link = 查看此设备上保存的内容
account-devices = 设备
account-devices-lede = 您目前登录的位置。如果有您不认识的设备，请将其退出登录，并更改密码。
account-devices-link = 查看您登录的位置
account-devices-failed = 无法加载设备
account-device = { $system } 上的 { $browser }
account-device-unknown = 未知程序
account-device-this = 此设备
account-device-since = 登录时间：{ $moment }
account-device-seen = 最近使用：{ $moment }
account-device-end = 将 { $device } 退出登录
account-device-ended = { $device } 已退出登录
account-others-end = 将所有其他设备退出登录
account-others-ended = 所有其他设备均已退出登录
account-others-none = 您没有在其他地方登录。
account-end-failed = 未能退出登录。
account-end-title = 将 { $device } 退出登录？
account-end-text = 在该设备上写好但尚未发送的内容会保留在那里，等您再次在该设备上登录。
account-wipe-text = 如果设备已丢失，请将其清除：该设备下次联网启动时，其中属于您的所有内容都会被删除。尚未从该设备发送的内容将永久丢失。
account-end-stay = 保持其登录状态
account-end-now = 退出登录
account-wipe-now = 设备已丢失：退出登录并清除
account-wipe-ordered = { $device } 已退出登录，并将在下次启动时清除
account-lost = 丢失的设备
account-lost-waiting = 将在下次联网启动时清除。请求时间：{ $moment }
account-lost-wiped = 清除时间：{ $moment }
mail-join-subject = 在 Liaison 上加入 { $partner }
mail-join-text = { $inviter } 邀请您加入 { $partner } 的团队。通过此链接设置密码后，您即已登录。
mail-join-open = 加入
mail-join-why = 此链接只能使用一次，七天内有效。如果您不认识发件人，只要不打开链接，就不会发生任何事情。

## An account for somebody who was invited

sign-up-title = 创建帐户
sign-up-lede = 代表您的组织答复邀请。我们会通过邮件发送验证码，以确认地址属于您。
sign-up-name = 您的姓名
sign-up-email-help = 工作邮箱。后缀相同的同事属于同一组织。
sign-up-organisation = 组织
sign-up-country = 国家/地区
sign-up-country-choose = 选择国家/地区
sign-up-as = 帐户用途
sign-up-customer = 客户
sign-up-customer-text = 用于答复合作伙伴发给贵组织的内容。
sign-up-partner = 合作伙伴
sign-up-partner-text = 贵公司注册加入合作伙伴网络，并获得合作伙伴 ID。
sign-up-partner-lede = 在合作伙伴网络中注册贵公司。我们会通过邮件发送验证码，以确认地址属于您。
sign-up-partner-email-help = 工作邮箱。在您于公司资料中更改之前，客户通过它联系贵公司。
sign-up-company = 公司
sign-up-verb = 发送验证码
sign-up-code-lede = 发往 { $email } 的邮件中有六位验证码，或说明您已有帐户。
sign-up-code = 验证码
sign-up-code-help = 30 分钟内有效。
sign-up-code-over = 此验证码已使用、尝试次数过多或已过期。请重新发送。
sign-up-verify = 创建帐户
sign-up-back = 修改信息或重新发送验证码
mail-code-subject = { $code } 是您的 Liaison 验证码
# $minutes (number)
mail-code-text = 您的验证码是 { $code }。请在要求验证码的页面上填写。{ $minutes } 分钟内有效。
mail-code-why = 如果不是您本人请求，您无需做任何事：没有验证码就不会创建帐户。
mail-already-subject = 您已有 Liaison 帐户
mail-already-text = 有人为此地址请求创建帐户，但该地址已有帐户。请用它登录。如果忘记密码，可在登录页面设置新密码。
mail-already-open = 登录
mail-already-why = 如果不是您本人请求，您无需做任何事。

## The company

company-title = 公司资料
company-lede = 客户在邀请和其合作伙伴列表中看到的贵公司信息。
company-failed = 无法加载公司资料
company-seen = 客户看到的样子
company-last-change = { $who } 更改于 { $moment }
company-change = 更改资料
company-refused = 只有贵公司的全局管理员或资料管理员可以更改。
company-save = 保存资料
company-saved = 资料已保存。客户从现在起即可看到。
company-unchanged = 没有任何更改。
company-queued = 您的更改已保存在此设备上，有网络时会发送一次，客户届时即可看到。
company-queued-more = 您之后输入的内容不包括在内，请再次保存。
company-take-back = 收回
company-discard = 放弃更改
company-discard-title = 放弃您的更改？
company-discard-text = 您输入的内容会从您的所有设备上删除，并且无法恢复。资料仍是客户现在看到的样子。
company-discard-keep = 保留更改
company-too-old = 您的更改等待了超过 30 天，没有发送。请再看一遍，然后重新保存。
company-not-kept = 未保存：此浏览器无法在此设备上保存内容。保存资料之前请不要关闭此标签页。
company-draft-unread = 有一份公司资料的草稿，此版本的 Liaison 无法读取。它会保持原样。请重新加载页面后打开。
company-name = 公司名称
company-name-help = 显示在您发送的每份邀请和每封邮件中。
company-phone = 电话
company-phone-help = 请带上国家/地区代码，例如 +65 5550 0148。
company-email = 电子邮件
company-email-help = 客户来信的地址，例如 hello@company.example。
company-website = 网站
company-website-help = 完整地址，以 https:// 开头
company-address = 地址
company-address-help = 街道和城市，写在一行内。
company-not-a-web-address = 请写完整地址，以 https:// 或 http:// 开头
company-not-a-phone-number = 请写 5 到 15 位数字，例如 +65 5550 0148
company-merged = 其他人同时更改了资料。他们的更改与您的一并保留：{ $fields }。
company-choose-now = 现在选择
company-choose-first = 请先在您的内容与对方的内容之间选择。在此期间不会丢失任何内容。
company-choose-waiting = { $count } 个字段需要您选择
company-logo = 徽标
company-logo-file = 徽标文件
company-logo-help = PNG、JPEG 或 WebP，最大 1 MB，每边最多 4096 像素。选择后立即显示。
company-logo-sending = 正在发送徽标
company-logo-remove = 移除徽标
company-logo-offline = 只有在有网络时才能更改徽标。
company-logo-too-heavy = 文件超过 1 MB。请选择较小的文件。
company-logo-too-large = 图片的一边超过 4096 像素。请选择较小的图片。
company-logo-not-a-picture = 这不是 PNG、JPEG 或 WebP 图片，或者已损坏。请将徽标导出为 PNG 并选择该文件。
company-facts = 此处无法更改
company-facts-note = 在贵公司注册时设定
company-number = 合作伙伴 ID
company-country = 国家/地区
company-cloud = 云
company-cloud-worldwide = 全球
company-cloud-21vianet = 由世纪互联在中国运营
company-offices = 办事处
company-offices-lede = 贵公司所在地。试用邀请可以由其中一处发出。
company-offices-failed = 无法加载办事处
company-offices-none = 还没有办事处
company-offices-none-text = 没有办事处时，邀请以整个公司的名义发出。
company-offices-closed = 已关闭的办事处
company-office-usable = 可用
company-office-not-yet = 尚不可用
company-office-from = 从 { $moment } 起，邀请可以由此发出。
company-office-add = 添加办事处
company-office-add-verb = 添加此办事处
company-office-name = 办事处名称
company-office-name-help = 例如城市或街道。
company-office-wait = 新办事处在 24 小时后才能用于邀请。
company-office-added = 已添加 { $office }。
company-office-rename = 重命名办事处
company-office-rename-title = 重命名 { $office }
company-office-renamed = 该办事处现在名为 { $office }。
company-office-close = 关闭办事处
company-office-close-title = 要永久关闭 { $office } 吗？
company-office-close-text = 今后不能再由此发出新的邀请。已由此发出的邀请继续有效。关闭后不能重新开放。
company-office-is-closed = { $office } 已关闭。
company-office-keep = 保持不变
company-country-choose = 选择国家/地区
company-enrolments = 计划与服务
company-listing = 市场
company-enrolments-lede = 贵公司加入的计划，以及因此可以向客户提供的内容。
company-programmes = 计划
company-enrolment-dates = { $from } 至 { $to }
company-entitles-administration = 向客户请求委派管理
company-entitles-enrolled = 适用于已加入此计划的公司。
company-lapsed = 贵公司已不在任何计划中，不能请求委派管理。客户此前授予的委派管理将于 { $day } 结束，除非在此之前续订计划。
company-lapsed-over = 贵公司已不在任何计划中，不能请求委派管理。客户此前授予的委派管理已于 { $day } 结束。
company-may = 您今天可以提供的内容
company-may-trials = 试用邀请
company-may-administration = 委派管理
company-availability = 功能可用性
company-off = 您的云中不存在的功能
company-off-note = 各附说明来源
company-off-trials = 试用邀请和购买报价
company-off-administration = 委派管理
company-off-users = 代表客户进行管理
company-services = 已授权的服务类型
company-services-note = 它们决定您可以提供哪些试用
company-service-business = 商业
company-service-enterprise = 企业
company-service-frontline = 一线员工
company-service-education = 教育
company-service-refused = 贵公司未获此项授权。授权由供应商按服务类型逐项授予。

## Palette and keys

palette-placeholder = 操作、页面、邀请或其摘要 ID
palette-results = 匹配结果
palette-verbs = 执行
palette-pages = 前往
palette-drafts = 此设备上的草稿
palette-invitations = 试用邀请
palette-offer-templates = 报价模板
palette-listings = 市场展示页
palette-marketplace = 查找合作伙伴
palette-offices = 办事处
palette-enrolments = 计划与服务
palette-staff = 员工
palette-devices = 设备
palette-storage = 此设备上保存的内容
palette-untitled = 未命名的草稿
palette-create-offer = 创建购买报价
palette-searching = 正在搜索试用邀请
palette-no-network = 需要网络：搜索试用邀请。此处其他功能均可使用。
palette-failed = 无法搜索试用邀请。{ $why }
palette-nothing = 没有与“{ $text }”匹配的内容。请输入名称的一部分，或摘要 ID。
palette-count = { $count ->
   *[other] { $count } 项匹配
}
keys-title = 键盘快捷键
keys-everywhere = 任何位置
keys-find = 搜索或执行命令
keys-help = 打开本表
keys-close = 关闭页面上方的窗口
keys-places = 依次按两个键
keys-in-lists = 列表中
keys-search = 搜索此列表
keys-next-row = 下一行
keys-previous-row = 上一行
keys-select-row = 选择该行，或取消选择
keys-select-to-here = 选择从上次所选到此处的各行
keys-open-row = 打开该行
keys-in-forms = 表单中
keys-primary = 按下主按钮
keys-steps = 转到向导的某一步
keys-letters = 启用单个字母快捷键
keys-letters-help = 在输入框内从不生效。此设置保存在此设备上。
keys-done = 返回页面

## Staff of a partner
staff-title = 员工
staff-lede = 在此为公司工作的人员及其权限。
staff-people = 人员
staff-failed = 无法加载列表
staff-person = 姓名
staff-role = 角色
staff-since = 加入日期
staff-verbs = 操作
staff-left-on = { $day } 离开
staff-change-role = 更改角色
staff-leave = 办理离职
staff-refused = 只有全局管理员才能邀请人员和更改角色。
staff-invited = 已邀请，尚未加入
staff-link = 链接
staff-link-until = 有效期至 { $moment }
staff-link-over = 已于 { $moment } 失效
staff-send-again = 重新发送
staff-withdraw = 撤回
staff-invite = 邀请人员
staff-invite-send = 发送邀请
staff-invite-done = 邀请已发送至 { $email }
staff-name = 姓名
staff-email = 工作电子邮件地址
staff-email-help = 加入链接将发送到此地址。链接只能使用一次，七天内有效。
staff-keep = 保持不变
staff-role-title = 为 { $name } 更改角色？
staff-role-text = 从下一次操作起，在所有设备上生效。
staff-role-done = { $name } 的角色已更改
staff-leave-title = 为 { $name } 办理离职？
staff-leave-text = 该人员将立即在所有设备上退出登录，并且无法再登录。其所做的事仍保留其姓名。
staff-leave-drafts = 草稿保存在其本人的设备上，不会移交：请事先向其索取。
staff-successor = 由谁负责其试用邀请
staff-successor-choose = 选择一位同事
staff-leave-now = 立即办理离职
staff-leave-done = { $name } 已离开
staff-send-title = 向 { $name } 重新发送链接？
staff-send-text = 对方会收到新链接，之前的链接失效。
staff-send-done = 已向 { $name } 重新发送链接
staff-withdraw-title = 撤回对 { $name } 的邀请？
staff-withdraw-text = 链接立即失效。不会向对方发送任何内容。
staff-withdraw-done = 对 { $name } 的邀请已撤回

## Joining a partner’s staff
join-title = 加入团队
join-failed = 无法读取邀请
join-lede = { $inviter } 邀请您以{ $role }的身份加入 { $partner }。
join-name = 您的姓名
join-password = 密码
join-password-help = 至少 12 个字符。用一句话更容易记住。
join-verb = 加入

## What a device keeps

kept-title = 此设备上保存的内容
kept-lede = Liaison 在此浏览器中为您保存的内容：您的草稿、等待发送的内容，以及您打开过的页面。
kept-pages-lede = Liaison 在此浏览器中为您保存的内容：您打开过的页面，没有网络时也能阅读。
kept-to-account = 您的账户
kept-nowhere-unavailable = 此浏览器不为 Liaison 保存任何内容：存储空间被阻止或已损坏，例如在无痕窗口中。您写的内容只存在于此标签页中。请在关闭标签页之前将其保存为文件。
kept-nowhere-later = 较新版本的 Liaison 在这里保存了内容，此版本不得写入。请重新加载此页面。在此之前，您写的内容只存在于此标签页中；这里已有的内容可以保存为文件。
kept-nowhere-other-tab = 另一个标签页占用了此设备的存储空间。请关闭 Liaison 的其他标签页，然后重新加载此页面。在此之前，您写的内容只存在于此标签页中。
kept-nowhere-refused = 浏览器拒绝继续保存：存储空间已满或已损坏。请先将草稿保存为文件，然后腾出空间。
kept-what = 这里有什么
kept-drafts = 草稿
kept-queued = 已完成，尚未发送
kept-sent = 最近发送
kept-unreadable = 此版本无法读取
kept-reference = 用于离线工作
kept-reference-catalogue = 产品目录
kept-reference-none = 暂无内容
kept-pages = 您打开过的页面
kept-pages-size = { $size }，自服务器最后一次给出起 30 天内可离线阅读
kept-room = 空间
kept-room-used = 已使用 { $used }（包括程序本身），浏览器最多允许 { $granted }
kept-room-unknown = 浏览器未提供
# $size (number)
kept-size-kilo = { $size } kB
# $size (number)
kept-size-mega = { $size } MB
# $size (number)
kept-size-giga = { $size } GB
kept-lasting = 保存多久
kept-lasting-yes = 浏览器会一直保存，直到您自己删除。
kept-lasting-no = 当此设备空间不足时，浏览器可能会将其清除。
kept-lasting-refused = 浏览器没有同意，当此设备空间不足时仍可能将其清除。如果安装了 Liaison 或经常使用，浏览器更容易同意。
kept-lasting-unknown = 此浏览器未说明是否可能将其清除。
kept-lasting-ask = 请求浏览器保留
kept-file = 文件
kept-out-text = 所有草稿和所有等待发送的内容，也包括此版本无法读取的内容。拿到文件的人都能读到您的草稿。
kept-out = 保存为文件
# $count (number)
kept-out-done = 文件中有 { $count } 份草稿
kept-out-none = 没有可保存的内容
kept-back = 从文件恢复
kept-back-help = 只添加这里还没有的内容。已有的内容保持原样。
kept-back-no-file = 这不是 Liaison 的草稿文件，或者文件已损坏。没有更改任何内容。
# $count (number)
kept-back-done = 已添加 { $count } 项
kept-back-nothing = 没有添加任何内容
kept-back-named = “{ $name }”：{ $outcome }
# $row (number)
kept-back-row = 第 { $row } 行：{ $outcome }
kept-back-added = 已添加
kept-back-here = 这里已有，保持原样
kept-back-unreadable = 无法读取，未添加
kept-back-another = 属于其他账户，未添加
kept-back-not-kept = 被浏览器拒绝，未能保存
kept-wipe = 删除此处的所有内容
kept-wipe-text = 将所有草稿、所有等待发送的内容以及您打开过的页面从此设备上删除。您仍保持登录状态。
kept-wipe-pages = 将您打开过的页面从此设备上删除。您仍保持登录状态。
kept-wipe-pages-again = 不会因此丢失任何内容。有网络时打开的页面会再次保存。
kept-wipe-ask = 删除此设备上的所有内容
kept-wipe-title = 要删除这里保存的所有内容吗？
# $count (number)
kept-wipe-unsent = 其中 { $count } 项只存在于这里，删除后无法恢复。如果以后还可能需要，请先保存为文件。
kept-wipe-none = 这里没有等待发送的内容。您的邀请不受影响。
kept-wipe-keep = 保留
kept-wipe-done = 已从此设备上删除所有内容
kept-wipe-failed = 浏览器没有删除。请在浏览器设置中删除此网站的数据。
kept-unnamed = 一项没有名称的内容
kept-one-unreadable = 一项此版本无法读取的内容

## Before signing out

leaving-question = 此设备上还有未发送的内容，要退出登录吗
# $count (number)
leaving-unsent = 有 { $count } 项内容只保存在此设备上。如果保留，会在这里等您再次登录：
# $count (number)
leaving-rest = 以及另外 { $count } 项
leaving-stay = 保持登录
leaving-save = 先保存为文件
leaving-keep = 退出登录，内容留在此设备上
leaving-wipe = 退出登录并删除

## Purchase offers, from the partner's side

offer-create = 创建购买报价
offer-name = 此报价的名称
offer-name-help = 仅供贵公司内部使用，例如“港口诊所，25 个席位”。客户看不到。
offer-currency = 币种
offer-currency-help = 目录价格以美元计。使用其他币种时，每个价格由您自行填写。
offer-location-lede = 客户在何处使用服务，以及价格采用哪种币种。
offer-lines = 明细行
offer-lines-lede = 您提供什么、多少许可证、以什么价格。客户可在什么范围内更改数量，由您决定。
offer-lines-none = 请至少添加一行
offer-lines-too-many = 一份报价最多 50 行
offer-line-add = 添加方案或附加服务
offer-line-add-help = 您可以为该使用地区销售的产品。
offer-line-choose = 选择产品
offer-line-product = 产品
offer-line-licences = 许可证数
offer-line-least = 客户可选的最少数量
offer-line-most = 客户可选的最多数量
offer-line-limits = 客户可选 { $least } 至 { $most }
offer-line-commitment = 购买期限
offer-line-billing = 计费方式
offer-line-pricing = 价格
offer-line-off = 折扣（百分比）
offer-line-named = 每许可证每月价格
offer-line-optional = 客户可以不选此行
offer-line-remove = 删除此行
offer-line-each = 每许可证每月
offer-line-way = 期限与计费
offer-line-list = 目录价 { $price }。
offer-line-comes-to = 每许可证每月 { $each }；每次账单 { $bill }；整个期限共 { $term }。
offer-one-month = 1 个月
offer-one-year = 1 年
offer-three-years = 3 年
offer-billed-monthly = 按月计费
offer-billed-yearly = 按年计费
offer-billed-upfront = 预先一次性计费
offer-pricing-list = 目录价
offer-pricing-discount = 目录价减去折扣
offer-pricing-named = 自定价格
offer-required = 必选
offer-optional = 可选
offer-not-sold-so = 此产品不按该期限销售，或不按该方式计费。请另选一种
offer-no-list-price = 此币种没有目录价。请填写自定价格
offer-amount-wrong = 请用数字填写金额，例如 12.50
offer-discount-wrong = 请填写大于 0 且不超过 100 的百分比折扣，例如 8.5
offer-total-monthly = 每月
offer-total-yearly = 每年
offer-total-upfront = 一次性
offer-total-over-term = 整个期限
offer-totals = 合计
offer-tax = 税
offer-tax-excluded-text = 税款另计。
offer-tax-included-text = 不再另计税款。
offer-tax-excluded = 价格不含税
offer-tax-included = 价格含税
offer-vendor-bills = 由云供应商直接向客户收费。
offer-administration-lede = 对客户而言这是另外的选择：拒绝的客户同样可以接受报价。
offer-administration-question = 是否在此报价中提出请求？
offer-administration-no-text = 报价只涉及服务本身。
offer-message-lede = 客户在明细上方读到的内容。可以留空。
offer-message-none = 无消息
offer-message-help = 说明报价内容以及如何联系您。
offer-step-terms = 条款
offer-terms-lede = 报价的答复期限，以及价格之外约定的内容。
offer-answer-by = 答复期限
offer-answer-by-help = 到您所在时区（{ $zone }）当天结束为止。
offer-agreement = 另行约定的内容
offer-agreement-help = 请用您自己的话书写；客户接受的正是这段文字。没有则留空。
offer-agreement-none = 无其他约定
offer-step-recipients = 对象
offer-recipients-lede = 一位客户（其答复即决定此报价），或任何持有链接的人。
offer-audience-question = 此报价面向谁？
offer-audience-missing = 请选择报价的对象
offer-for-one = 一位客户
offer-for-one-text = 只有该组织的人员可以接受。
offer-for-anyone = 任何持有链接的人
offer-for-anyone-text = 每位客户各自答复。
offer-domain = 客户的域名
offer-domain-help = 其电子邮件地址中 @ 之后的部分，例如 harbour-clinic.example
offer-domain-wrong = 请填写客户自有的域名，例如 harbour-clinic.example
offer-step-review = 检查
offer-finish-lede = 请检查一遍。完成后，报价只发送一次，您会得到它的链接。
offer-finish-lede-offline = 请检查一遍。完成后，报价在此设备上等待，一有网络就发送，只发送一次。
offer-send = 发送报价
offer-refused-title = 报价未发送
offer-sending-title = 正在发送报价
offer-waiting-text = 报价保存在此设备上，一有网络就发送，只发送一次。您可以关闭此标签页。
offer-sent-title = 您的购买报价已就绪
offer-sent-text = 请在您自己的邮件中分享此链接。答复截止时间为 { $date }。
offer-open = 打开报价
offer-failed = 无法加载报价
offer-version = 版本 { $number }
offer-versions = 版本
offer-summary = 摘要 ID { $summary }
offer-until = 答复期限：{ $date }
offer-administration-fact = 委派管理：{ $asked }
offer-sent-by = 由 { $name } 发送，{ $date }
offer-answers = 客户
offer-receipts = 回执
offer-answers-none = 还没有人查看过。
offer-countered = 等待您答复
offer-answered-by = { $name }，{ $role }
offer-answered-counts = 各行许可证数：{ $counts }
offer-answered-total = 整个期限：{ $sum }
offer-left-out = 未选
offer-of-record = 贵公司成为记录合作伙伴。
offer-not-of-record = 贵公司不成为记录合作伙伴。
offer-administration-granted = 已授予委派管理：{ $kind }
offer-administration-not-granted = 未授予委派管理。
offer-declined-price = 原因：价格
offer-declined-not-needed = 原因：不需要
offer-declined-chose-another = 原因：选择了其他报价
offer-declined-not-now = 原因：暂不需要
offer-declined-other = 其他原因
offer-thread = 问题与提议
offer-thread-none = 还没有人提问。
offer-proposes = 逐行提议：{ $counts }
offer-reply = 您的答复
offer-reply-help = 此答复对任何一方均无约束力：以已发送并被接受的内容为准。
offer-reply-to = 发给
offer-reply-send = 发送答复
offer-log = 发生的事
offer-log-sent = { $name } 发送了报价
offer-log-revised = { $name } 发送了版本 { $number }
offer-log-withdrawn = { $name } 撤回了报价
offer-log-extended = { $name } 将答复期限改为 { $date }
offer-log-archived = { $name } 归档了报价
offer-log-expired = 答复期限已过
offer-log-viewed = { $customer } 查看了版本 { $number }
offer-log-asked = { $customer } 提出了问题
offer-log-countered = { $customer } 提议了其他数量
offer-log-replied = { $name } 答复了 { $customer }
offer-log-reminded = 已提醒 { $number } 家客户
offer-log-accepted = { $customer } 接受了版本 { $number }
offer-log-declined = { $customer } 拒绝了版本 { $number }
offer-more = 更多操作
offer-revise = 修订
offer-revise-help = 在同一链接下用新版本取代此版本。
offer-revise-send = 发送版本 { $number }
offer-revising = 这将成为已发送报价的版本 { $number }。在您发送之前，客户看到的内容不变。
offer-revising-open = 查看报价的当前内容
offer-revising-go-on = 以版本 { $number } 的当前内容为基础继续
offer-revised-text = 版本 { $number } 已发送。链接不变，打开链接的人看到的就是此版本。答复期限为 { $date }。
offer-version-differs = 与前一版本的不同：{ $changes }
offer-clone = 以此报价为基础新建报价
offer-clone-help = 生成包含这些明细和条款的新草稿。
offer-remind = 提醒客户
offer-remind-help = 用邮件提醒已收到但尚未答复的客户。
offer-reminded = 已提醒 { $count } 家客户
offer-remind-nobody = 没有尚未答复的客户
offer-remind-often = 尚未答复的客户均已达到提醒次数上限
offer-extend = 延长
offer-extend-title = 答复期限到何时？
offer-day-missing = 请选择最后一天
offer-extend-keep = 保持不变
offer-extended = 报价已延长
offer-archive = 归档
offer-archive-help = 之后无法再答复。
offer-archived = 报价已归档
offer-withdraw = 撤回报价
offer-withdraw-help = 之后无法再接受。
offer-withdraw-title = 要撤回此报价吗？
offer-withdraw-text = 任何人都无法再接受它。打开链接的人会看到它已被撤回。您可以据此新建另一份报价。
offer-withdraw-keep = 保持开放
offer-withdrawn = 报价已撤回
offer-templates = 报价模板
offer-templates-lede = 您经常提供的内容。从模板新建的报价会带上其中的明细、消息和条款。
offer-templates-failed = 无法加载模板
offer-templates-none = 还没有模板
offer-templates-none-text = 在报价页面上可将报价保存为模板，在草稿的最后一步可将草稿保存为模板。
offer-template-begin = 从模板开始
offer-template-start = 新建报价
offer-template-verbs = 操作
offer-template-kept = 保存
offer-template-by = { $person }，{ $day }
offer-template-rename = 重命名模板
offer-template-rename-title = 重命名模板 { $name }
offer-template-renamed = 模板现名为 { $name }
offer-template-delete = 删除模板
offer-template-delete-title = 要删除模板 { $name } 吗？
offer-template-delete-text = 贵公司的任何人都无法再从它新建报价。已从它新建的报价和草稿保持不变。
offer-template-deleted = 模板 { $name } 已删除
offer-template-leave = 保持不变
offer-template-name = 模板名称
offer-template-name-help = 仅供贵公司使用，客户看不到。
offer-template-save = 保存为模板
offer-template-save-help = 以便用这些明细和条款新建其他报价。
offer-template-save-title = 要保存为模板吗？
offer-template-save-text = 保存的内容包括明细及此处的价格、消息和条款，不包括报价对象。贵公司的所有员工都可以查看。
offer-template-not-now = 不保存
offer-template-saved = 已保存为模板 { $name }
offer-template-open-days = 从它新建的报价可在 { $days } 天内答复。
offer-template-full = 贵公司已有 { $most } 个模板，无法再增加。请先删除一个。
offer-template-open-lines = 有 { $count } 行明细不完整。请先填写完整或移除。
offer-document = PDF 格式的条款
offer-document-other = 改用其他 PDF
offer-document-help = 代替文字：不超过 10 MB 的文件，在此选择或拖入。
offer-document-stands = 客户接受的正是此文件。之前写的文字会保留，移除文件后会重新显示在此处。
offer-document-sending = 正在发送 { $file }。发送完成前请停留在此步骤。
offer-document-remove = 移除 PDF
offer-document-too-heavy = 文件超过 10 MB。请选择更小的文件。
offer-document-not-a-pdf = 这不是 PDF。请选择由程序保存为 PDF 的文件。
offer-document-name = 无法保留此文件名。请改为不超过 200 个字符的名称。
offer-document-gone = 该 PDF 已不再保留。请重新选择。
offer-document-sum = 文件的 SHA-256：{ $sum }
offer-template-no-document = { $file } 不会一并保存：模板只保留文字，不保留文件。
offer-document-full = 贵公司已发送 { $most } 个没有报价使用的文件。请先发送其中一份报价。
offer-state-active = 有效
offer-state-accepted = 已接受
offer-state-declined = 已拒绝
offer-state-expired = 已过期
offer-state-withdrawn = 已撤回
offer-state-superseded = 已被取代
offer-state-archived = 已归档
offers-lede = 您提供的销售报价及其进展。
offers-search = 按名称、摘要 ID 或域名搜索
offers-state = 状态
offers-all-states = 所有状态
offers-order = 排序
offers-newest = 最新在前
offers-ends-first = 答复期限最近在前
offers-by-name = 按名称
offers-sent = 发送于
offers-failed = 无法加载报价列表
offers-no-match = 没有符合的报价
offers-no-match-text = 没有处于该状态或包含这些词的报价。
offers-clear = 显示所有报价
offers-select = 选择 { $name }
offers-select-all = 选择此页全部
offers-export = 导出为 CSV
offers-none = 还没有购买报价
offers-none-text = 报价说明服务的费用，客户通过链接答复。
offer-lines-open = 还有 { $count } 行未填写完整，未计入合计。
offers-shown = { $count } 份报价
offer-line-part = 第 { $number } 行，{ $part }

# Receipts
receipt-title = 回执
receipt-all = 回执
receipt-all-lede = 每次答复一份，双方持有同一个文件。任何改动都会被发现。
receipt-all-of = { $summary } 的回执
receipt-all-none = 尚无回执
receipt-all-none-text = 对邀请或报价的每次答复都会在这里留下一份。
receipt-of-invitation = 对试用邀请的答复
receipt-of-offer = 对购买报价的答复
receipt-of-agreement = 合作伙伴协议的签名
# $version (number)
receipt-number = <id>{ $summary }</id>，第 { $version } 版
receipt-read = 查看回执
receipt-failed = 无法加载回执
receipt-title-invitation-accepted = 试用邀请已被接受
receipt-title-invitation-declined = 试用邀请已被拒绝
receipt-title-offer-accepted = 购买报价已被接受
receipt-title-offer-declined = 购买报价已被拒绝
receipt-title-agreement = 合作伙伴协议已签署
receipt-operator = 网络运营方
receipt-signed-by = 签署人
receipt-signed-at = 签署时间
receipt-agreement = 合作伙伴协议
receipt-typed = 输入的姓名
receipt-recorded = 已记录的内容
receipt-by = 答复人
receipt-person = { $name }，{ $role }
receipt-at = 答复时间
receipt-invitation = 试用邀请
receipt-offer = 购买报价
# $version (number)
receipt-version = { $summary }，第 { $version } 版
receipt-partner = 合作伙伴
receipt-total = 整个期限合计
receipt-record = 记录合作伙伴
receipt-no-record = 此次答复未指定
receipt-administration = 委派管理
receipt-no-administration = 无
receipt-sections = 签名的内容
receipt-signed = 共四个部分，各有摘要（SHA-256）。所有摘要一并由以下密钥签名（Ed25519）：
receipt-digest = 摘要
receipt-section-about = 所涉事项
receipt-section-answer = 答复
receipt-section-offered = 所提供的内容
receipt-section-parties = 相关各方
receipt-download = 下载回执
receipt-print = 打印
receipt-verify-title = 核验回执
receipt-verify-lede = 选择文件或将其拖到此处。由您的浏览器自行核验，无需网络；文件不会发送到任何地方。
receipt-verify-file = 回执
receipt-keys-failed = 无法加载密钥
receipt-intact = 与签名时一致：没有任何改动。
receipt-altered = 这不是当时签名的内容。被改动的部分：{ $sections }
receipt-signature-fails = 签名本身无效：没有人用它所写的密钥签署过此内容。
receipt-unknown-key = 它所写的密钥在此处未知：{ $key }
receipt-none = 此文件不是 Liaison 的回执。
receipt-not-here = 此浏览器无法核验签名。服务器的运营者可以用该文件核验。

# Offers compared
compare-title = 并排比较待答复的报价
compare-crumb = 比较
compare-home = 合作伙伴与邀请
compare-none = 没有可比较的报价
compare-none-text = 有两份待答复的报价时，可以在这里并排比较。
compare-failed = 无法加载报价
compare-only-differing = 只显示不同之处
# $count (number)
compare-hidden = 已隐藏 { $count } 行相同内容
# $version (number)
compare-number = 报价 { $summary }，第 { $version } 版
compare-services = 服务
compare-optional = 可以不选
compare-price = 每个许可证的价格
compare-price-each = 每月 { $amount }
compare-price-list = 标价 { $amount }
compare-licences = 许可证
# $count (number)
compare-licences-count = { $count }
# $least (number)
# $most (number)
compare-licences-range = 可选 { $least } 至 { $most } 个
compare-monthly = 每月
compare-yearly = 每年
compare-upfront = 一次性预付
compare-bound = 约束期限
compare-over-term = 整个期限合计
compare-administration = 委派管理
compare-administration-separate = 不授权也可以接受报价。
compare-administration-none = 未要求
compare-record = 记录合作伙伴
compare-record-untick = 可以取消勾选
compare-biller = 由谁开票
compare-biller-vendor = 云服务供应商
compare-tax = 税
compare-tax-excluded = 价格不含税
compare-tax-included = 价格含税
compare-answer-by = 答复期限
compare-review = 查看 { $partner } 的报价
compare-stays-open = 接受其中一份后，其他报价仍待答复，直到您拒绝。
compare-says-less = { $partner } 的报价在整个期限内少 { $amount }。
compare-says-bound = { $partner } 的约束期限为 { $after }，而不是 { $before }。
compare-says-administration = { $partner } 还要求委派管理。

# Subscriptions and their partner of record
subscription-title = 订阅
subscription-own = 您的订阅
subscription-own-lede = 贵组织正在试用和付费的内容，以及接下来会发生什么。
subscription-own-none = 尚无订阅
subscription-own-none-text = 接受试用或报价后即会开始。
subscription-all = 订阅
subscription-all-lede = 由您的邀请和报价带来的订阅，以及您担任记录合作伙伴的订阅。
subscription-all-none = 此处没有订阅
subscription-all-none-text = 客户接受后会显示在这里。
subscription-clear = 显示全部
subscription-failed = 无法加载订阅
subscription-open = 查看
subscription-csv = 导出为 CSV
subscription-search = 客户或产品
subscription-relation = 哪些
subscription-relation-brought = 由我们带来
subscription-relation-record = 我们是记录合作伙伴
subscription-relation-gap = 没有记录合作伙伴
subscription-sorted = 排序
subscription-order-newest = 最新优先
subscription-order-end = 最先结束
subscription-order-customer = 按客户
subscription-state = 状态
subscription-state-all = 所有状态
subscription-state-trial = 试用
subscription-state-extended = 试用（已延长）
subscription-state-paid = 有效
subscription-state-expired = 已到期，仍可使用
subscription-state-disabled = 已停用
subscription-state-cancelled = 已取消
subscription-state-deleted = 已删除
# $count (number)
subscription-seats = { $count } 个许可证
subscription-next-nothing = 不会再有变化
subscription-next-convert = 将于 { $day } 转为所订购的内容
subscription-next-renew = 将于 { $day } 续订
subscription-next-renew-price = 将于 { $day } 续订，届时每个许可证的价格由每月 { $now } 改为 { $next }
subscription-next-end = 将于 { $day } 结束
subscription-next-disable = 将于 { $day } 停止使用
subscription-next-delete = 将于 { $day } 删除
# $seats (number)
subscription-order = { $seats } 个许可证，{ $bound }，{ $billed }
subscription-advisor = { $name }，合作伙伴 ID { $number }
subscription-fact-customer = 客户
subscription-fact-seats = 许可证
subscription-fact-brought = 来自
subscription-fact-since = 开始于
subscription-fact-next = 接下来
subscription-fact-planned = 试用结束时的订单
subscription-fact-returnable = 可以退回
# $seats (number)
subscription-returnable = { $moment } 之前可退回 { $seats } 个许可证
subscription-change = 更改
subscription-seats-label = 许可证数量
subscription-seats-wrong = 请输入从 1 开始的整数
subscription-add = 增加
subscription-added = 已增加许可证
subscription-return = 退回
subscription-returned = 已退回许可证
subscription-commitment = 约束期限
subscription-commitment-help = 试用转换后的期限
subscription-convert-now = 立即购买
subscription-convert-later = 试用结束时购买
subscription-converted = 已购买
subscription-planned = 将在试用结束时购买
subscription-extend = 将试用延长 30 天
subscription-extended = 试用已延长
subscription-withdraw = 撤回订单
subscription-withdrawn = 订单已撤回
subscription-renewal-off = 不再续订
subscription-renewal-on = 恢复续订
subscription-renewal-is-off = 将不再续订
subscription-renewal-is-on = 将会续订
subscription-cancel = 取消订阅
subscription-cancel-title = 要取消订阅吗？
subscription-cancel-text = 所有许可证将立即退回，任何人都无法再使用。数据保留 90 天。
subscription-keep = 保留
subscription-cancelled = 订阅已取消
subscription-record = 记录合作伙伴
subscription-record-text = 就此订阅提供建议，并获知其日期。这并不使其能够进行任何管理。
subscription-record-is = 记录合作伙伴：{ $partner }
subscription-record-missing = 没有记录合作伙伴
subscription-record-left = { $partner }。该合作伙伴未参加任何计划。
subscription-record-history = 历任
subscription-record-number = 合作伙伴 ID
subscription-record-number-help = 由合作伙伴告知。指定之前请先核对。
subscription-record-check = 核对 ID
subscription-record-found = 找到合作伙伴：{ $name }
subscription-record-submit = 指定为记录合作伙伴
subscription-record-set = 已指定记录合作伙伴
subscription-record-named = { $partner } 已成为记录合作伙伴
subscription-record-clear = 移除
subscription-record-cleared = 已没有记录合作伙伴
subscription-means-offer = 由 { $who } 随报价接受
subscription-means-number = 由 { $who } 指定
subscription-period = { $partner }，{ $since } 至 { $until }，{ $means }
subscription-period-open = { $partner }，自 { $since } 起，{ $means }
subscription-gaps = 没有记录合作伙伴的订阅
subscription-gaps-text = 除非报价已指定，否则订阅开始时没有记录合作伙伴。
subscription-gap-copy = 指定 { $partner }（与 { $product } 相同）
subscription-offer = 据此创建购买报价
subscription-offer-help = 为此客户生成新草稿，包含此产品和与此处相同数量的许可证。
subscription-log = 经过
# $seats (number)
subscription-log-trial = 试用开始，{ $seats } 个许可证，至 { $day }
subscription-log-bought = { $who } 接受了报价：{ $order }
subscription-log-extended = { $who } 将试用延长至 { $day }
subscription-log-planned = { $who } 订购了试用结束后的内容：{ $order }
subscription-log-withdrawn = { $who } 撤回了订单
subscription-log-converted = 试用转为购买：{ $order }
# $seats (number)
subscription-log-added = { $who } 增加了 { $seats } 个许可证
# $seats (number)
subscription-log-returned = { $who } 退回了 { $seats } 个许可证
subscription-log-cancelled = { $who } 取消了订阅
subscription-log-renewal-on = { $who } 恢复了续订
subscription-log-renewal-off = { $who } 关闭了续订
subscription-log-renewed = 已续订至 { $day }
subscription-log-price = 自 { $day } 起，每个许可证的价格由每月 { $now } 改为 { $next }
subscription-log-price-kept = 续订时价格不变：每个许可证每月 { $now }
subscription-log-record = { $who } 指定 { $partner } 为记录合作伙伴
subscription-log-record-none = { $who } 移除了记录合作伙伴
# $days (number)
subscription-log-notice = 已提前 { $days } 天通知可以决定的人员
subscription-log-expired = 已结束，服务仍可使用
subscription-log-disabled = 已停用
subscription-log-deleted = 已删除
subscription-radar = 续订
subscription-radar-lede = 即将结束或截止的事项。需要决定的与自动继续的分开列出。
subscription-radar-none-text = 届时会显示在这里。
subscription-radar-more = 以上是最近的事项，其后还有其他事项。
subscription-decisions = 需要决定
subscription-decisions-none = 没有需要决定的事项
subscription-rolls = 自动继续
subscription-rolls-none = 近期没有自动继续的事项
# $seats (number)
subscription-matter-trial = { $customer } 的试用结束：{ $seats } 个许可证
# $seats (number)
subscription-matter-converts = { $customer } 的试用转为购买：{ $seats } 个许可证
# $seats (number)
subscription-matter-term = { $customer } 的期限届满：{ $seats } 个许可证
# $seats (number)
subscription-matter-renews = { $customer } 续一个月：{ $seats } 个许可证
# $seats (number)
subscription-matter-price = { $customer } 续订时价格变更：{ $seats } 个许可证，每个许可证由每月 { $now } 改为 { $next }
# $seats (number)
subscription-matter-returnable = { $customer } 在此之前可退回 { $seats } 个许可证
subscription-matter-offer = 在此之前可以答复报价
subscription-matter-offer-with = 在此之前可以答复报价：{ $with }

inbox-title = 收件箱
inbox-lede = 与您有关的事情。在此保留一年。
inbox-choose = 选择要接收的通知
inbox-which = 显示哪些
inbox-all = 全部
inbox-unread = 未读
inbox-failed = 无法加载收件箱
inbox-all-read = 全部标为已读
inbox-none = 这里还没有内容
inbox-none-text = 有人答复、提问或更改了与您有关的内容时，您会在这里看到。
inbox-none-unread = 您已全部阅读
inbox-none-unread-text = 接下来发生的事情会随时显示在这里。
inbox-new = 新
inbox-read = 标为已读
notify-title = 通知
notify-lede = 请为每种事件选择：立即用邮件告知、每天汇总一次，或不告知。收件箱中包含所有未关闭的事件。
notify-inbox = 打开收件箱
notify-failed = 无法加载您的选择
notify-kept = 已保存您的选择
notify-on = 立即用邮件告知
notify-digest = 每天用一封邮件告知
notify-off = 不告知
notify-invitations = 试用邀请
notify-offers = 购买报价
notify-administration = 委派管理
notify-record = 记录合作伙伴
notify-subscriptions = 订阅
notify-staff = 您在公司中的身份
notify-marketplace = 市场
notify-invitation-opened = 邀请被打开
notify-invitation-identified = 有人登录阅读邀请
notify-invitation-accepted = 邀请被接受
notify-invitation-declined = 邀请被拒绝
notify-invitation-expired = 邀请到期
notify-invitation-revoked = 邀请被撤销
notify-offer-sent = 有报价发送给您
notify-offer-viewed = 客户打开报价
notify-offer-adjusted = 客户就报价提问或提议其他数量
notify-offer-replied = 合作伙伴回复了您的问题
notify-offer-revised = 报价有新版本
notify-offer-accepted = 报价被接受
notify-offer-declined = 报价被拒绝
notify-offer-expired = 报价未获答复而到期
notify-offer-unanswered = 报价正在等待您的答复
notify-administration-authorised = 授予委派管理
notify-administration-replaced = 改由另一家合作伙伴代替贵公司
notify-administration-removed = 客户结束委派管理
notify-administration-expired = 因计划结束而终止委派管理
notify-record-set = 指定记录合作伙伴
notify-record-changed = 更改记录合作伙伴
notify-record-cleared = 移除记录合作伙伴
notify-trial-expiring = 试用即将结束
notify-trial-converted = 试用转为付费订阅
notify-trial-expired = 试用已结束
notify-term-expiring = 期限即将结束
notify-term-expired = 期限已结束
notify-role-changed = 您的角色被更改
notify-listing-published = 展示页发布
notify-listing-needs-changes = 展示页被退回修改
notify-listing-suspended = 展示页被撤下
notify-location-confirmed = 地点得到确认
notify-location-refused = 地点未能确认
notify-programmes = 计划
notify-programme-decided = 运营方对计划作出决定
notify-programme-expiring = 计划资格即将结束
notify-programme-expired = 计划资格已结束
notify-administration-expiring = 因计划结束，委派管理即将终止
notify-off-title = 关闭邮件
notify-off-lede = 发生以下情况时您会收到邮件。无需登录即可在此关闭。
notify-off-digest = 每天汇总您未读内容的邮件
notify-off-verb = 关闭此类邮件
notify-off-done = 已关闭。您不会再收到此类邮件。
notify-off-choose = 选择要接收的通知
notify-off-failed = 此链接无效，或暂时无法读取

## Feature availability
availability-title = 功能可用性
availability-lede = 哪些合作伙伴功能存在于哪些方案和云中，依据谁的说法，截至哪一天。
availability-cloud-worldwide = 全球
availability-cloud-21vianet = 由世纪互联运营
availability-trials = 创建试用邀请和购买报价
availability-administration = 提供委派管理
availability-users = 代表客户进行管理
availability-feature = 功能
availability-plan = 方案
availability-yes = 是
availability-no = 否
availability-footnote = 有限制
availability-footnotes = 限制
availability-contradicted = 来源不一致
availability-undecided = 尚未决定
availability-filter = 显示内容
availability-filter-plans = 我的客户所拥有的
availability-filter-feature = 功能
availability-filter-all = 所有功能
availability-filter-at = 截至
availability-filter-clear = 显示全部
availability-none = 此处不存在已勾选的方案。
availability-nothing = 截至这一天，没有任何来源作出说明。
availability-sources = 来源
availability-as-of = 截至 { $day }
availability-csv = 另存为表格
availability-print = 打印
availability-failed = 无法加载可用性。
availability-changes = 有哪些变化
availability-changes-lede = 在两个日期读法不同的单元格。
availability-changes-from = 从
availability-changes-to = 到
availability-changes-none = 这两天之间没有任何不同。
availability-changes-new = 未提及
availability-changes-line = { $before } 变为 { $after }
availability-cell-title = { $feature }：{ $plan }
availability-cell-reading = 如何解读
availability-cell-says = 来源的说法
availability-cell-decisions = 决定
availability-cell-agreed = 所有来源的说法一致。
availability-cell-decided = 各来源相互矛盾。Liaison 的解读如下：
availability-cell-undecided = 各来源相互矛盾，尚未有人作出决定。在此之前，该功能视为不可用。
availability-cell-overruled = 各来源的说法不同。Liaison 的解读如下：
availability-reason-original = 原文、三个译本中的两个以及有关管理的各行都说此云中不存在合作伙伴功能。有关试用和报价的一行以及日文的句子说法相反，并连同其来源一并列出。
availability-scope-cloud = 针对整个云
availability-entered = { $name }，{ $when }
availability-shipped = 随产品提供
availability-from = 自 { $day } 起
availability-not-found = 这些表中没有这样的单元格。
availability-add = 添加来源的说法
availability-add-verb = 添加说法
availability-add-done = 已添加说法。
availability-add-source = 来源
availability-add-source-help = 文档的标题。已知的标题即为同一来源。
availability-add-day = 截至
availability-add-answer = 它说
availability-add-footnote = 限制
availability-add-footnote-help = 仅在回答为“有限制”时填写。
availability-decide = 决定如何解读
availability-decide-verb = 记录决定
availability-decide-done = 已记录决定，自今日起生效。
availability-decide-reason = 理由
availability-import = 比较第二个来源
availability-import-lede = 选择或粘贴包含 cloud、feature、plan、available 和 footnote 列的表格，格式与“另存为表格”相同。在您看到不一致之处之前，不会采纳任何内容。
availability-import-file = 文件
availability-import-table = 表格
availability-import-compare = 比较
availability-import-verb = 采纳该表格
availability-import-same = 全部 { $count } 行与已知内容一致。
availability-import-differs = { $rows } 行中有 { $count } 行不一致。
availability-import-theirs = 表格的说法
availability-import-ours = Liaison 的解读
availability-import-done = 已将该表格作为来源采纳。
availability-import-wrong = 未采纳任何内容。以下各行有误：
availability-import-line = 第 { $line } 行：{ $what }

## What partners do, for whom and with what

taxonomy-service-consulting = 咨询
taxonomy-service-deployment-or-migration = 部署或迁移
taxonomy-service-managed-services = 托管服务
taxonomy-service-licensing = 许可
taxonomy-service-learning = 培训与认证
taxonomy-service-integration = 集成
taxonomy-service-custom-solution = 定制解决方案
taxonomy-service-hardware = 硬件
taxonomy-service-intellectual-property = 自有产品
taxonomy-service-project-services = 项目服务
taxonomy-product-mail = 邮件与日历
taxonomy-product-sites = 网站与文档
taxonomy-product-chat-and-meetings = 聊天与会议
taxonomy-product-office-apps = 办公应用
taxonomy-product-suite = 整套办公套件
taxonomy-product-cloud-platform = 云平台
taxonomy-product-mobility-and-security = 移动与安全
taxonomy-product-database = 数据库
taxonomy-product-business-intelligence = 报表与仪表板
taxonomy-product-business-management = 业务管理
taxonomy-product-enterprise-management = 企业管理
taxonomy-product-earlier-business-management = 早期业务管理
taxonomy-product-project-planning = 项目计划
taxonomy-product-diagrams = 图表绘制
taxonomy-product-enterprise-social = 企业社交网络
taxonomy-product-telephony = 电话
taxonomy-product-desktop-system = 桌面系统
taxonomy-product-devices = 设备
taxonomy-product-meeting-rooms = 会议室
taxonomy-product-developer-tools = 开发工具
taxonomy-solution-analytics = 数据分析
taxonomy-solution-artificial-intelligence = 人工智能
taxonomy-solution-backup = 备份与恢复
taxonomy-solution-business-intelligence = 商业智能
taxonomy-solution-cloud-migration = 迁移到云
taxonomy-solution-cloud-voice = 云电话
taxonomy-solution-containers = 容器
taxonomy-solution-dev-ops = 持续交付
taxonomy-solution-identity-and-access = 身份与访问
taxonomy-solution-information-management = 档案与保留
taxonomy-solution-mobile-apps = 移动应用
taxonomy-solution-networking = 网络
taxonomy-solution-regulatory-compliance = 合规
taxonomy-solution-threat-protection = 威胁防护
taxonomy-solution-web-development = 网站开发
taxonomy-industry-agriculture = 农业
taxonomy-industry-communications-and-media = 通信与媒体
taxonomy-industry-education = 教育
taxonomy-industry-financial-services = 金融服务
taxonomy-industry-government = 政府
taxonomy-industry-healthcare = 医疗
taxonomy-industry-hospitality = 酒店与餐饮
taxonomy-industry-manufacturing = 制造
taxonomy-industry-power-and-utilities = 电力与公用事业
taxonomy-industry-public-safety = 公共安全
taxonomy-industry-retail = 零售
taxonomy-industry-services = 商务服务
taxonomy-industry-travel-and-transport = 旅行与运输
taxonomy-industry-wholesale = 批发
taxonomy-size = { $from } 至 { $to } 人
taxonomy-size-more = 超过 { $from } 人
taxonomy-kind-professional-service = 专业服务
taxonomy-kind-application = 应用
taxonomy-consulting = { $name }：{ $duration }，{ $kind }
taxonomy-consulting-assessment = 评估
taxonomy-consulting-briefing = 简报
taxonomy-consulting-implementation = 实施
taxonomy-consulting-proof-of-concept = 概念验证
taxonomy-consulting-workshop = 工作坊
taxonomy-hours = { $count } 小时
taxonomy-days = { $count } 天
taxonomy-weeks = { $count } 周

## The marketplace

marketplace-title = 查找合作伙伴
marketplace-lede = 销售、迁移和维护云服务的公司。排名不可购买。
marketplace-seek = 合作伙伴
marketplace-need = 您需要什么
marketplace-near = 附近
marketplace-near-unknown = 没有找到这个城镇，因此不按距离排序。
marketplace-near-is = { $place } 附近
marketplace-within = 范围
marketplace-within-any = 不限距离
marketplace-within-km = { $km } 公里
marketplace-search = 搜索
marketplace-filters = 筛选
marketplace-narrow = 缩小结果范围
marketplace-clear = 显示全部
marketplace-remove = 移除
marketplace-facet-kind = 类型
marketplace-facet-service = 服务
marketplace-facet-product = 产品
marketplace-facet-solution = 解决方案
marketplace-facet-size = 贵公司规模
marketplace-facet-industry = 行业
marketplace-facet-language = 语言
marketplace-facet-programme = 计划
marketplace-facet-country = 国家或地区
marketplace-best-first = 最匹配的在前
marketplace-relaxed = 没有完全符合的结果。以下符合其中一部分。
marketplace-none = 没有找到
marketplace-none-text = 请减少关键词、扩大范围或移除筛选条件。
marketplace-failed = 无法加载合作伙伴。
marketplace-why = 为何排在这里
marketplace-bars = { $of } 格中的 { $is } 格
marketplace-why-words = 词语
marketplace-why-near = 距离
marketplace-why-programmes = 计划
marketplace-why-km = 距离 { $km } 公里
marketplace-why-km-abroad = 距离 { $km } 公里，位于其他国家或地区
marketplace-why-nowhere = 没有已确认的地点
marketplace-why-no-programme = 未加入任何计划；影响很小
marketplace-word-name = “{ $word }”在其名称中
marketplace-word-partner = “{ $word }”是公司名称
marketplace-word-tag = “{ $word }”是它选择的标签
marketplace-word-offer = “{ $word }”在其提供的服务中
marketplace-word-short = “{ $word }”在其简介中
marketplace-word-place = “{ $word }”是其所在地
marketplace-word-long = “{ $word }”在其详细介绍中
marketplace-word-meant = “{ $word }”以同义词匹配
marketplace-word-nearly = “{ $word }”以相近的拼写匹配
marketplace-ranking = 结果如何排序
marketplace-geonames = 地名数据来自 GeoNames
marketplace-next = 下一页
marketplace-previous = 上一页
marketplace-profile-back = 全部结果
marketplace-profile-about = 公司简介
marketplace-profile-what = 服务内容
marketplace-profile-offers = 可以委托的内容
marketplace-profile-references = 案例
marketplace-profile-places = 所在地
marketplace-profile-links = 链接
marketplace-profile-website = 网站
marketplace-profile-application = 应用
marketplace-profile-network = 职业社交网络
marketplace-profile-number = 合作伙伴 ID
marketplace-profile-languages = 服务语言
marketplace-profile-sizes = 适合规模
marketplace-profile-not-found = 没有这个页面。它可能已从市场中下架。
marketplace-ranking-lede = 由三项决定，排名不可购买。每项从零格到四格。
marketplace-ranking-words = 词语影响最大，占十分之六。名称、公司选择的标签和提供的服务比简介或案例更重要，简介和案例又比长文更重要。原词最重要，同义词或其他语言的对应词略低，拼写相近的词更低。
marketplace-ranking-near = 距离占十分之三，从最近的已确认地点算起：5 公里内为满格，到 1,000 公里逐渐减少，在其他国家或地区再减一格。
marketplace-ranking-programmes = 计划占十分之一。
marketplace-ranking-equal = 若两者相同，顺序随机，任何公司都无法改变。
marketplace-total = { $count } 个合作伙伴
marketplace-filters-chosen = 筛选，已选 { $count } 项
marketplace-word-references = “{ $word }”在 { $count } 个案例中

## Pages for everybody

public-navigation = 公开页面
public-marketplace = 查找合作伙伴
public-availability = 功能可用性
public-sign-in = 登录
public-operator = 运营方页面
public-operator-listings = 市场审核
public-operator-enrolments = 计划申请
public-operator-availability = 可用性数据
listing-title = 市场展示页
listing-lede = 客户如何找到本公司。每个国家/地区可有一个服务展示页和一个应用展示页。
listing-tab-listings = 展示页
listing-tab-places = 地点
listing-failed = 无法加载。
listing-none = 尚无展示页
listing-none-text = 展示页发布后，客户即可在市场中找到本公司。
listing-gone = 没有这个展示页
listing-gone-text = 它可能属于另一家公司。
listing-begin = 新建展示页
listing-begin-country = 国家/地区
listing-begin-choose = 请选择国家/地区
listing-begin-exists = 本公司在该国家/地区已有这一类展示页。
listing-begin-service = 公司为客户做的事：咨询、迁移、支持、培训。
listing-begin-application = 客户可以获取的本公司应用程序。
listing-begin-verb = 开始
listing-refused = 请联系贵公司的资料管理员或全局管理员。
listing-state-draft = 已撤回
listing-state-validating = 检查中
listing-state-in-review = 审核中
listing-state-needs-changes = 需要修改
listing-state-published = 已发布
listing-state-revision-in-review = 已发布，修改审核中
listing-state-revision-needs-changes = 已发布，修改被退回
listing-state-unlisted = 未展示
listing-state-suspended = 已停用
listing-state-retired = 已放弃
listing-means-draft = 你在决定之前撤回了它。准备好后请再次提交。
listing-means-validating = 正在检查。
listing-means-in-review = 市场运营方正在审阅。客户还看不到它。
listing-means-needs-changes = 它带着意见被退回。请修改后再次提交。
listing-means-published = 客户可以在市场中找到它。
listing-means-revision-in-review = 运营方审阅新文本期间，客户看到的是此前批准的文本。
listing-means-revision-needs-changes = 客户看到的是此前批准的文本。新文本带着意见被退回。
listing-means-unlisted = 你已将它移出市场。可随时重新展示。
listing-means-suspended = 运营方已将它移出市场。你可以说明为何应恢复。
listing-means-retired = 它已被永久放弃。可以另建一个代替它。
listing-waiting = 自 { $since } 起等待运营方；将在 { $by } 前决定
listing-decided-by = 将在 { $by } 前决定。
# $count (number)
listing-points = 需修改 { $count } 处
# $confirmed (number)
# $all (number)
listing-places-of = { $all } 个地点中已确认 { $confirmed } 个
# $version (number)
listing-version = 第 { $version } 版
listing-suspended-because = 运营方的理由：
listing-read = 在市场中查看
listing-write = 修改文本
listing-write-on = 继续编写
listing-to-mend = 需要修改
listing-point = { $place }：{ $what }
listing-submitted-by = 由 { $name } 于 { $at } 提交
listing-text = 文本
listing-changed = 与客户看到的不同之处：
listing-contact-private = 询价发送至（客户不可见）
listing-log = 发生的事
listing-why = 原因
listing-ask-keep = 保持原样
listing-withdraw = 撤回
listing-withdraw-title = 从运营方撤回吗？
listing-withdraw-text = 如有此前批准的文本，客户将继续看到它。
listing-withdraw-done = 已撤回
listing-unlist = 移出市场
listing-unlist-title = 将它移出市场吗？
listing-unlist-text = 客户将不再能找到它。你可以随时恢复。
listing-unlist-done = 客户不再能找到它
listing-relist = 重新展示
listing-relist-title = 重新放回市场吗？
listing-relist-text = 客户将看到最近一次批准的文本。
listing-relist-done = 客户又能找到它了
listing-appeal = 请求重新审核
listing-appeal-title = 请运营方重新审核吗？
listing-appeal-text = 请说明有何变化，或为何该理由不成立。
listing-appeal-done = 已向运营方提出请求
listing-appeal-is = 合作伙伴说：
listing-retire = 放弃
listing-retire-title = 永久放弃这个展示页吗？
listing-retire-text = 客户将不再能找到它，且无法恢复。可以另建一个代替它。
listing-retire-done = 已放弃
listing-approve = 发布
listing-approve-title = 发布这份文本吗？
listing-approve-text = 客户一秒内即可找到它。合作伙伴会收到通知。
listing-approve-done = 已发布
listing-suspend = 停用
listing-suspend-title = 将这个展示页移出市场吗？
listing-suspend-text = 合作伙伴会看到你的理由，并可请求重新审核。
listing-suspend-done = 已停用
# $version (number)
listing-log-submitted = { $who } 提交了第 { $version } 版
# $points (number)
listing-log-checks-failed = 自动检查发现 { $points } 处
# $points (number)
listing-log-returned = { $who } 退回，附 { $points } 条意见
# $version (number)
listing-log-published = { $who } 发布了第 { $version } 版
listing-log-withdrawn = { $who } 撤回了它
listing-log-unlisted = { $who } 将它移出市场
listing-log-relisted = { $who } 重新展示了它
listing-log-suspended = { $who } 停用了它：{ $reason }
listing-log-appealed = { $who } 请求重新审核：{ $text }
listing-log-retired = { $who } 放弃了它
listing-field-kind = 展示内容
listing-field-contents = 文本语言
listing-field-name = 名称
listing-field-short-description = 一两行简介
listing-field-long-description = 具体内容
listing-field-overview = 关于公司
listing-field-languages = 服务语言
listing-field-industries = 行业
listing-field-products = 产品
listing-field-services = 服务
listing-field-solutions = 解决方案
listing-field-customer-sizes = 客户规模
listing-field-website = 网站
listing-field-application-link = 获取应用的地址
listing-field-professional-network = 职业社交网络页面
listing-field-lead-contact-name = 联系人姓名
listing-field-lead-contact-email = 联系人电子邮件
listing-field-lead-contact-phone = 联系人电话
listing-field-consulting-offers = 可预约的服务
listing-field-references = 案例
listing-field-locations = 地点
listing-field-logo = 徽标
listing-field-in = { $field }({ $language })
# $number (number)
listing-field-item = { $field }，第 { $number } 项
listing-fault-missing = 这里还没有内容
# $least (number)
# $is (number)
listing-fault-few-words = 至少 { $least } 个词；现有 { $is } 个
# $most (number)
# $is (number)
listing-fault-many-words = 最多 { $most } 个词；现有 { $is } 个
# $least (number)
# $is (number)
listing-fault-few-characters = 至少 { $least } 个字符；现有 { $is } 个
# $most (number)
# $is (number)
listing-fault-many-characters = 最多 { $most } 个字符；现有 { $is } 个
# $most (number)
# $is (number)
listing-fault-too-many = 最多 { $most } 项；已选 { $is } 项
listing-fault-twice = 重复出现
listing-fault-control-character = 含有无法显示的字符
listing-fault-web-address = 网址应以 https:// 开头
listing-fault-email = 这不是电子邮件地址
listing-fault-phone = 这不是电话号码
# $least (number)
# $most (number)
listing-fault-out-of-range = 时长应为 { $least } 到 { $most } 的数字
listing-fault-mixed = 只有另一类展示页才有此项
listing-fault-claim = 此处不能自称“{ $claim }”
# $is (number)
# $least (number)
# $most (number)
listing-words-of = { $is } 个词；{ $least } 到 { $most } 个
# $is (number)
# $least (number)
# $most (number)
listing-characters-of = { $is } 个字符；{ $least } 到 { $most } 个
listing-step-texts = 文本
listing-step-found-by = 查找条件
listing-step-proof = 联系与案例
listing-step-review = 检查
listing-texts-lede = 用客户阅读的每种语言书写。文本长度取决于语言。
listing-found-by-lede = 请选择最合适的。什么都选等于没有针对性。
listing-proof-lede = 客户在哪里了解更多、由谁答复，以及公司做过什么。
listing-review-lede = 客户将看到这样的内容。运营方会先审阅。
listing-language-add = 添加语言
listing-language-choose = 请选择语言
listing-language-remove = 移除{ $language }文本
listing-logo-show = 显示公司徽标
# $count (number)
# $most (number)
listing-chosen = { $field }：已选 { $count }，最多 { $most }
listing-links = 链接
listing-contact = 由谁答复询价
listing-contact-help = 询价会发送给此人。客户看不到是谁。
listing-offer-add = 添加可预约的服务
listing-offer-name = 名称
listing-offer-kind = 类型
listing-offer-duration = 所需时间
listing-offer-unit = 单位
listing-unit-hours = 小时
listing-unit-days = 天
listing-unit-weeks = 周
listing-reference-add = 添加案例
listing-reference-customer = 客户
listing-reference-text = 所做工作
listing-item-remove = 移除
listing-preview = 客户将看到的样子
listing-submit = 提交给运营方
listing-refused-title = 未能提交。
listing-overtaken = 这个展示页在此期间已更改。
listing-overtaken-read = 阅读
listing-overtaken-go-on = 在其后提交我的
listing-submitted-title = 已提交
listing-submitting-title = 正在提交
listing-waiting-text = 已保存在此设备上，会自动提交。
listing-no-place = 在填写地点之前，客户无法按距离找到本公司。
listing-open = 打开展示页
listing-places-title = 公司所在地点
listing-places-lede = 每个国家/地区最多五个地点。运营方确认后客户才能看到。
listing-places-none = 尚无地点
listing-places-none-text = 客户会寻找附近的公司。
listing-place-add = 添加地点
listing-place-add-verb = 请运营方确认
listing-place-added = 已请运营方确认
listing-place-city = 城市
listing-place-address = 街道与门牌
listing-place-region = 省/州（如有）
listing-place-help = 距离从城市中心计算。
listing-place-no-distance = 地名列表中没有此城市，因此不计算距离。
listing-place-refused = 未确认
listing-place-verifying = 确认中
listing-place-active = 已确认
listing-place-remove = 移除
listing-place-remove-title = 移除此地点吗？
listing-place-remove-text = 客户将不再看到它。相关记录会保留。
listing-place-confirm = 确实存在
listing-place-refuse = 退回
listing-place-refuse-why = 无法确认的原因
listing-place-decided = 已决定
listing-queue-title = 市场审核队列
listing-queue-lede = 等待决定的内容，最久的在前。
listing-queue-state = 显示
listing-queue-waiting = 等待中的
listing-queue-none = 这里没有展示页
listing-queue-no-place = 没有等待的地点
listing-queue-none-text = 合作伙伴提交的内容会出现在这里。
listing-return = 退回
listing-return-title = 需要修改之处
listing-return-where = 位置
listing-return-what = 该处需要修改什么
listing-return-add = 添加此意见
listing-return-none = 请先添加至少一条意见。
listing-return-say = 请先写明需要修改什么。
listing-return-done = 已附意见退回
network-state-not-joined = 未加入
network-state-applied = 等待运营方
network-state-asked-back = 运营方有疑问
network-state-agreement-signed = 协议已签署
network-state-training-passed = 培训已通过
network-state-enrolled = 已加入
network-state-refused = 未获批准
network-state-suspended = 已暂停
network-state-lapsed = 已失效
network-means-sign = 阅读并签署协议，然后填写通过培训的人员。无需等待答复。
network-means-ask = 写明运营方需要了解的内容。运营方作出决定后会通知您。
network-means-applied = 运营方正在审阅您的申请，有答复时会通知您。
network-means-asked-back = 请在下方答复。在此之前，申请会一直等待。
network-means-agreement-signed = 还差一步：填写贵公司中通过入门培训的人员。
network-means-enrolled = 贵公司已加入此计划。运营方可将其续期一年。
network-means-refused = 您可以补充缺少的内容后重新申请。
network-means-suspended = 在运营方解除暂停之前，视同已结束。
network-means-lapsed-signed = 一年期已满。重新签署即可再次加入。
network-means-lapsed-asked = 一年期已满。重新申请即可再次加入。
network-waiting = 自 { $since } 起等待
network-reason = 运营方的理由：
network-needs = 贵公司须先加入 { $programme }。
network-open = 查看 { $programme }
network-only-admin = 此操作由贵公司的全局管理员执行。
network-failed = 无法加载此计划
network-agreement = 协议
network-agreement-failed = 无法加载协议
network-agreement-version = 版本 { $version }
network-sign-name = 您的姓名
network-sign-name-help = 在此输入姓名即代表贵公司签署。
network-sign = 签署协议
network-sign-done = 已签署
network-signed = 签名
network-signed-by = { $name } 于 { $moment } 签署了版本 { $version }。
network-receipt = 查看回执
network-training = 入门培训
network-training-text = 完成此项后，贵公司即加入，为期一年。
network-training-person = 通过培训的人员
network-training-day = 通过日期
network-training-day-missing = 请选择不晚于今天的日期
network-training-verb = 加入 { $programme }
network-training-done = 贵公司已加入
network-trained = { $person } 于 { $day } 通过了培训。
network-application = 申请
network-statement-accelerate = 贵公司在未来一年的承诺
network-statement-deployment = 贵公司向大型企业销售和部署的内容
# $least (number)
network-references-help = 至少 { $least } 项运营方可以询问的工作
# $least (number)
network-references-few = 请至少填写 { $least } 项案例
network-references = 案例
# $number (number)
network-reference = 案例 { $number }
network-reference-customer = 客户
network-reference-text = 完成的工作
network-reference-add = 添加案例
network-reference-remove = 移除此案例
network-reply = 您给运营方的答复
network-apply = 申请 { $programme }
network-answer = 答复运营方
network-apply-done = 已发送给运营方
network-questions = 运营方的问题
network-part-statement = 关于说明
network-part-references = 关于案例
network-log = 经过
network-log-none = 暂无
network-log-applied = { $who } 提出了申请
network-log-signed = { $who } 签署了协议
network-log-trained = { $who } 记录了 { $person } 通过培训
# $questions (number)
network-log-asked-back = { $who } 提出了 { $questions } 个问题
network-log-answered = { $who } 作了答复
network-log-enrolled = 已加入，至 { $day }
network-log-refused = { $who } 未批准：{ $reason }
network-log-suspended = { $who } 暂停了它：{ $reason }
network-log-reinstated = { $who } 解除了暂停
network-log-renewed = { $who } 续期至 { $day }
# $days (number)
network-log-notice = 已通知贵公司将在 { $days } 天后结束
network-log-lapsed = 一年期满
network-queue-title = 计划申请
network-queue-lede = 申请加入计划的合作伙伴（等待最久的在前），以及已加入的合作伙伴。
network-queue-show = 显示
network-queue-waiting = 等待中的
network-queue-joined = 已加入或曾加入的
network-queue-none = 这里没有内容
network-queue-none-text = 合作伙伴的申请会显示在这里。
network-keep = 保持现状
network-why = 理由
network-approve = 批准
network-approve-title = 让该合作伙伴加入此计划？
network-approve-text = 一年期从今天开始，合作伙伴会收到通知。
network-approve-done = 已批准
network-refuse = 不批准
network-refuse-title = 不批准此申请？
network-refuse-text = 合作伙伴会看到您的理由，并可以重新申请。
network-refuse-done = 未批准
network-suspend = 暂停
network-suspend-title = 暂停此资格？
network-suspend-text = 不能再凭此提供新内容。若没有其他有效计划，客户已授予的内容将继续 90 天。
network-suspend-done = 已暂停
network-reinstate = 解除暂停
network-reinstate-title = 解除此暂停？
network-reinstate-text = 资格继续有效，直至一年期满。
network-reinstate-done = 已解除
network-renew = 续期一年
network-renew-title = 再续一年？
network-renew-text = 紧接当前一年期；若已期满，则从今天开始。
network-renew-done = 已续期
network-ask-title = 提出问题
network-ask-where = 关于什么
network-ask-what = 问题
network-ask-add = 添加问题
network-ask-remove = 移除问题
network-ask = 发送问题
network-ask-none = 请先添加问题
network-ask-say = 请先写下问题
network-ask-done = 已提问
network-guide = 入门
network-guide-lede = 从刚注册的公司到首批客户，按最省时间的顺序排列。
network-guide-done = 已完成
network-guide-failed = 无法加载完成情况
network-guide-profile = 介绍贵公司
network-guide-profile-text = 客户在答复之前会看到贵公司的地址、电话和电子邮件地址。
network-guide-profile-go = 公司资料
network-guide-essentials = 加入 Cloud Essentials
network-guide-essentials-text = 签署协议并填写通过培训的人员。之后即可请求客户授予委派管理。
network-guide-staff = 邀请同事
network-guide-staff-text = 按工作分配角色：销售、服务台、账务、资料。
network-guide-staff-go = 员工
network-guide-invitation = 邀请客户试用
network-guide-invitation-text = 一个链接可用于一位或多位客户。您会看到谁打开了链接以及他们的答复。
network-guide-invitation-go = 新建试用邀请
network-guide-offer = 发送购买报价
network-guide-offer-text = 方案、许可证和价格。由供应商向客户开具账单；贵公司自己的服务由贵公司收费。
network-guide-offer-go = 新建购买报价
network-guide-listing = 在市场中被找到
network-guide-listing-text = 写明贵公司的业务、语言和地点。运营方会先于客户审阅。
network-guide-listing-go = 您的展示页
network-guide-further = 申请 Cloud Accelerate 或 Cloud Deployment
network-guide-further-text = 适合承诺更多或为大型企业部署的公司。由运营方决定。

## Leads

told-lead-received = 有新的咨询等待您答复：{ $name }
# $days (number)
told-lead-expiring = 咨询 { $name } 只剩 { $days } 天可以答复
told-lead-expired = 咨询 { $name } 未在期限内得到答复
told-lead-withdrawn = 咨询 { $name } 已被撤回
told-lead-lost = 咨询 { $name } 选择了其他合作伙伴
told-referral-answered = { $organisation } 已答复您的推荐 { $name }
notify-leads = 商机
notify-lead-received = 有人向贵公司提出咨询
notify-lead-expiring = 商机的答复期限即将结束
notify-lead-expired = 商机已过期
notify-lead-withdrawn = 咨询被撤回
notify-lead-lost = 选择了其他合作伙伴
notify-referral-answered = 合作伙伴答复您的推荐
mail-lead-confirm-subject = 请确认您的咨询 { $number }
mail-lead-confirm-enquiry = 有人使用此地址向以下合作伙伴寻求帮助：{ $partners }。请阅读所写内容，如果是您本人所写，请予以确认。在此之前没有人会读到它。
mail-lead-confirm-referral = { $sender } 希望将您的咨询转交给以下合作伙伴：{ $partners }。请阅读其中关于您的内容，如果同意，请予以确认。在此之前没有人会读到它。
mail-lead-confirm-proposal = 有人使用此地址向以下合作伙伴提议合作：{ $partners }。请阅读所写内容，如果是您本人所写，请予以确认。在此之前没有人会读到它。
mail-lead-confirm-open = 阅读并确认
# $days (number)
mail-lead-confirm-why = 您可以在 { $days } 天内确认。如果与您无关，您无需做任何事：没有合作伙伴会知道。
mail-lead-accepted-subject = { $partner } 已接受您的咨询 { $number }
mail-lead-accepted-text = { $partner } 已收到您的咨询 { $number }，并将与您联系。
mail-lead-declined-subject = { $partner } 无法处理您的咨询 { $number }
mail-lead-declined-text = { $partner } 无法接受您的咨询 { $number }。原因：{ $reason }。您所写的内容保留在咨询页面上，您可以用它向其他合作伙伴咨询。
mail-lead-declined-words = { $partner } 写道：{ $text }
mail-lead-unanswered-subject = { $partner } 未答复您的咨询 { $number }
mail-lead-unanswered-text = { $partner } 未在期限内答复您的咨询 { $number }，也无法再看到您的联系方式。您所写的内容保留在咨询页面上，您可以用它向其他合作伙伴咨询。
mail-lead-open = 查看您的咨询
mail-lead-others = 查找其他合作伙伴
mail-lead-why = 您收到此邮件，是因为您用此地址确认了一项咨询。任何持有该链接的人都可以阅读并撤回它，请勿转发。
enquiry-declined-no-capacity = 目前没有余力
enquiry-declined-not-our-field = 不属于其业务领域
enquiry-declined-not-our-region = 不在其服务地区
enquiry-declined-too-small = 规模过小
enquiry-declined-too-large = 规模过大
enquiry-declined-duplicate = 已有相同的咨询
enquiry-declined-other = 其他
shell-leads = 商机
drafts-kind-lead-note = 商机备注
lead-title = 商机详情
lead-lede = 客户和其他合作伙伴向贵公司提出的需求。
lead-failed = 目前无法读取商机
lead-all-states = 所有状态
lead-state = 状态
lead-state-received = 等待答复
lead-state-accepted = 已接受
lead-state-won = 已成交
lead-state-lost = 未成交
lead-state-declined = 已拒绝
lead-state-expired = 已过期
lead-state-junk = 已举报
lead-state-withdrawn = 已撤回
lead-all-kinds = 所有类型
lead-kind = 类型
lead-kind-enquiry = 咨询
lead-kind-referral = 推荐
lead-kind-proposal = 合作提议
lead-order = 排序
lead-newest = 最新在前
lead-ends-first = 最早截止在前
lead-search = 搜索商机
lead-export = 下载为表格
lead-none = 还没有人咨询
lead-none-text = 客户通过市场中的展示页找到贵公司。
lead-to-listing = 查看展示页
lead-no-match = 没有符合的商机
lead-no-match-text = 请搜索其他内容，或显示全部。
lead-clear = 显示全部
lead-from = 来自
lead-hidden = 联系人已隐藏
lead-received-at = 收到
lead-answer-by = 答复截止
lead-looked-after = 负责人
lead-value = 金额
lead-value-help = 预计金额，以整数单位填写：12500 或 12500.50。
lead-value-unreadable = 无法识别为金额。
lead-quick = 希望尽快联系
lead-sent-title = 贵公司发出的
lead-sent-lede = 您转交的客户与合作提议，以及各方的答复。
lead-sent-none = 尚未发出任何内容
lead-sent-none-text = 请在市场中选择合作伙伴，将客户转交给他们。
lead-sent-find = 查找合作伙伴
lead-sent-by = { $kind }，{ $who } 于 { $moment } 发出
lead-facts = { $kind }，收到于 { $moment }
lead-answer-until = 您可以在 { $moment } 之前答复。逾期将失效，您将无法再看到咨询者。
lead-needs = 需求内容
lead-contact = 咨询者
lead-contact-hidden = 您无法再看到咨询者：答复期限已过或已关闭。
lead-name = 姓名
lead-company = 公司
lead-email = 电子邮件
lead-phone = 电话
lead-sent-by-partner = 转交方
lead-sender = 发送方
lead-sender-valid = 此前曾有合作伙伴接受其咨询
lead-sender-unknown = 尚无相关记录
lead-sender-suspected = 曾有合作伙伴举报其内容
lead-deal = 预期交易
lead-deal-name = 名称
lead-deal-currency = 币种
lead-deal-closes = 预计成交日期
lead-closed-why = 关闭原因：
lead-lost-other-chosen = 选择了其他公司
lead-lost-price = 报价过高
lead-lost-no-budget = 没有预算
lead-lost-postponed = 已推迟
lead-lost-not-reached = 联系不上
lead-lost-not-a-fit = 不匹配
lead-lost-other = 其他原因
lead-keep = 暂不
lead-reason = 原因
lead-reason-text = 用您自己的话
lead-reason-told = 咨询者会读到此内容。
lead-reason-own = 仅贵公司可见。
lead-accept = 接受
lead-accept-title = 接受此商机？
lead-accept-text = 此后由您负责。咨询者会得知您将与其联系，但看不到您在此填写的内容。
lead-accept-done = 已接受该商机
lead-decline = 拒绝
lead-decline-title = 拒绝此商机？
lead-decline-text = 咨询者会得知原因，并被引导至其他合作伙伴。您将无法再看到咨询者。
lead-decline-done = 已拒绝，并已通知咨询者
lead-change-deal = 更改详情
lead-change-deal-title = 更改预期交易
lead-change-deal-text = 这些内容仅贵公司可见。
lead-change-deal-done = 已更改
lead-win = 已成交
lead-win-title = 是否已成交？
lead-win-text = 如果还咨询了其他合作伙伴，对他们而言将随之关闭。
lead-win-done = 已记为成交
lead-lose = 未成交
lead-lose-title = 关闭此商机？
lead-lose-text = 您将无法再看到咨询者。30 天内可以重新打开。
lead-lose-done = 已关闭
lead-reopen = 重新打开
lead-reopen-title = 重新打开此商机？
lead-reopen-text = 将从原处继续，您可以再次看到咨询者。
lead-reopen-done = 已重新打开
lead-report = 举报为推销
lead-report-title = 举报为推销？
lead-report-text = 它将从列表中移除，并计入发送方的不良记录。此操作无法撤销。
lead-report-done = 已举报该商机
lead-begin-trial = 发送试用邀请
lead-begin-offer = 发送购买报价
lead-notes = 备注
lead-notes-note = 仅贵公司可见
lead-notes-none = 尚无备注。
# $count (number)
lead-notes-waiting = 有 { $count } 条备注等待发送。
lead-note-write = 新备注
lead-note-help = 没有网络时也可以书写，联网后会自动发送。
lead-note-add = 添加备注
lead-note-by = { $who }，{ $moment }
lead-log = 发生了什么
lead-log-sent = 表单已发送
lead-log-confirmed = 咨询者已确认
lead-log-received = 贵公司已收到
lead-log-withdrawn = 咨询者已撤回
lead-log-lapsed = 未在期限内确认
lead-log-accepted = { $who } 已接受
lead-log-deal-changed = { $who } 更改了预期交易
lead-log-declined = { $who } 已拒绝：{ $reason }
lead-log-lost = 已关闭：{ $reason }
lead-log-won = { $who } 与咨询者成交
lead-log-reopened = { $who } 重新打开
lead-log-reported = { $who } 举报为推销
lead-log-notice = 已提醒贵公司答复期限将至
lead-log-expired = 未在期限内答复
lead-log-note-written = { $who } 写了备注
lead-log-note-changed = { $who } 修改了备注
enquiry-title = 联系合作伙伴
enquiry-failed = 目前无法读取
enquiry-nobody = 尚未选择合作伙伴
enquiry-nobody-text = 请在市场中选择一个或多个合作伙伴。此前选择的合作伙伴可能已不在市场中。
enquiry-find = 去市场查找合作伙伴
enquiry-kind = 这是什么？
enquiry-kind-referral = 我要转交一位客户
enquiry-kind-referral-text = 客户会先收到邮件并予以确认。
enquiry-kind-proposal = 我提议合作
enquiry-kind-proposal-text = 贵公司提议与对方共同开展工作。
enquiry-kind-enquiry = 我公司自身有需求
enquiry-kind-enquiry-text = 您与任何客户一样提出咨询。
enquiry-to = 发送给
enquiry-leave-out = 移除
enquiry-needs-title = 您的需求
enquiry-needs = 请用您自己的话描述
enquiry-needs-help = 现状如何、希望有何不同、您看重什么。
enquiry-services = 服务
enquiry-products = 产品
enquiry-industry = 行业
enquiry-size = 人员规模
enquiry-not-said = 未说明
enquiry-country = 国家/地区
enquiry-country-choose = 请选择国家/地区
enquiry-wanted-by = 希望完成日期
enquiry-budget = 预算
enquiry-budget-help = 没有预算可留空。以整数单位填写：12500 或 12500.50。
enquiry-budget-unreadable = 无法识别为金额数字。
enquiry-currency = 预算币种
enquiry-quick = 我希望在三天内得到联系
enquiry-contact = 您的联系方式
enquiry-contact-customer = 客户的联系方式
enquiry-name = 联系人姓名
enquiry-company = 公司名称
enquiry-email = 电子邮件地址
enquiry-email-help = 我们会向此地址发送含链接的邮件。在您确认之前，没有人会读到表单。
enquiry-email-customer = 客户会在此收到含链接的邮件，并先予以确认。
enquiry-phone = 联系电话
enquiry-phone-help = 如不希望来电，可留空。
enquiry-consent = 这些合作伙伴可以阅读此表单，并使用我的联系方式进行答复。
enquiry-consent-customer = 客户已请我将此内容转交给这些合作伙伴。
enquiry-then = 每个合作伙伴有 14 天时间答复；如您希望尽快联系，则为三天。您可以随时撤回。
enquiry-send = 发送
enquiry-sent = 邮件正发往 { $address }
enquiry-sent-text = 请打开其中的链接并确认表单。确认后合作伙伴才会收到。
enquiry-wrong-listing = 其中一个合作伙伴已不在市场中，或为贵公司自身。请将其移除。
enquiry-wrong-address = 请填写客户的地址，而不是贵公司的地址。
enquiry-wrong-phone = 无法识别为电话号码。
enquiry-wrong-consent = 只有在您同意此项后才能发送表单。
enquiry-status-title = 咨询 { $number }
enquiry-link-over = 此链接已失效
enquiry-link-over-text = 链接已过期或不完整。您可以重新咨询合作伙伴。
enquiry-confirm = 确认并发送
enquiry-confirm-until = 您可以在 { $moment } 之前确认。
enquiry-referred-by = { $partner } 为您填写了此内容，并希望转交给以下合作伙伴。
enquiry-withdraw = 撤回
enquiry-withdraw-title = 撤回此咨询？
enquiry-withdraw-text = 合作伙伴将无法再看到您的身份，也不会继续处理。
enquiry-keep = 保留
enquiry-partners = 已咨询的合作伙伴
enquiry-written = 所写内容
enquiry-answers-until = 可在 { $day } 之前答复
enquiry-state-unconfirmed = 尚未有人收到。请阅读，如属实请确认。
enquiry-state-open = 已转交合作伙伴。
enquiry-state-closed = 所有合作伙伴均已处理完毕。
enquiry-state-withdrawn = 已被撤回。
enquiry-state-lapsed = 未在期限内确认，没有人收到。
enquiry-standing-waiting = 尚未答复
enquiry-standing-accepted = 已接受咨询
enquiry-standing-declined = 已拒绝咨询
enquiry-standing-no-answer = 未答复
enquiry-standing-chosen = 双方已成交
enquiry-standing-over = 已结束
enquiry-standing-withdrawn = 已撤回咨询
marketplace-contact = 联系此合作伙伴
# $count (number)
marketplace-contact-chosen = 联系所选的 { $count } 个合作伙伴
marketplace-choose-one = 选择 { $name }
# $most (number)
marketplace-contact-most = 一次咨询最多发送给 { $most } 个合作伙伴，请减少所选项。
