# The shell
shell-skip = 跳到正文
shell-open-navigation = 打开导航
shell-navigation = 主导航
shell-overview = 概览
shell-sell = 销售
shell-trial-invitations = 试用邀请
shell-drafts = 草稿
shell-partner-number = 合作伙伴 ID { $number }
shell-language = 语言
shell-theme = 主题
shell-theme-system = 跟随系统
shell-theme-light = 浅色
shell-theme-dark = 深色
shell-sign-out = 退出登录
shell-sign-out-everywhere = 在所有设备上退出登录
shell-sign-out-everywhere-help = 包括这台设备。
shell-sign-out-question = 此设备上还有草稿，要退出登录吗
shell-sign-out-unsent = 有 { $count } 份草稿只保存在此设备上。它们会留在这里，直到您再次在此登录。
shell-sign-out-stay = 保持登录
shell-unsent = { $count } 项尚未同步
shell-new-version = 有新版本，重新加载
# Refusals
page-not-found-title = 此处没有页面
page-not-found-text = 地址可能有误，或者原有内容已不存在。您的内容没有丢失。
page-refused-title = 您不能打开此页面
page-refused-role = 您的角色不包含此页面。贵公司的管理员可以更改。
page-refused-partner = 此页面供合作伙伴的员工使用。您目前以客户身份登录。
page-refused-customer = 此页面供客户使用。您目前以合作伙伴身份登录。
page-go-home = 前往您的首页
# Sign in
sign-in-title = 登录
sign-in-lede = 使用您工作帐户的电子邮件地址和密码。
sign-in-email = 电子邮件地址
sign-in-password = 密码
sign-in-verb = 登录
sign-in-failed = 您尚未登录
sign-in-email-missing = 请填写您的电子邮件地址，例如 name@company.example
sign-in-password-missing = 请填写密码
# Roles
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
# Why a request was refused
problem-network = 无法连接服务器。您输入的内容仍在这里；有网络时请再试一次。
problem-timeout = 服务器没有及时响应。请再试一次：任何操作都不会执行两次。
problem-internal = 我们这边出了问题。您输入的内容仍在这里；请稍后再试。
problem-unavailable = 服务目前不可用。请稍后再试。
problem-invalid-fields = 有些内容需要再检查一下。
problem-body-too-large = 内容超过了可发送的长度。请缩短后再试。
problem-not-signed-in = 您的会话已结束。请重新登录；您输入的内容仍在这里。
problem-wrong-credentials = 电子邮件地址与密码不匹配。请检查两者后再试。
problem-too-many-attempts = 尝试次数过多。请在 { $minutes } 分钟后再试。
problem-not-allowed = 您的角色不允许此操作。贵公司的管理员可以更改。
problem-not-found = 它已不存在，或者您无权查看。
problem-stale-revision = 在您打开之后，有人更改了它。请重新加载后再决定。
problem-in-progress = 第一次操作仍在处理中。请稍候再查看。
problem-wrong-state = 状态已变化，此操作不再可行。请重新加载查看。
problem-not-entitled = 贵公司无权提供此内容。这取决于贵公司加入的计划。
problem-obstacle = 现在无法答复此邀请。请重新加载页面查看原因。
problem-administration-not-offered = 该合作伙伴没有在此提供委派管理。
problem-another-administrator = 已有其他合作伙伴为您进行委派管理。请选择替换或保留。
problem-administrator-gone = 您想替换的合作伙伴已不再为您进行委派管理。请重新加载页面。
# What is wrong with one field
field-empty = 请填写此项
field-too-long = 请缩短到 { $most } 个字符以内；现在有 { $is } 个
field-control-character = 请删除不可见的字符
field-not-an-email-address = 请填写完整的地址，例如 name@company.example
field-unknown-plan = 请选择列表中的一个试用版
field-unknown-usage-location = 请选择列表中的一个国家或地区
field-cloud-without-partner-features = 在该国家或地区的云中，合作伙伴不能邀请客户。请选择其他国家或地区
field-not-in-this-cloud = 所选国家或地区的云中没有此试用版。请另选一个
field-no-trial-of-this-plan = 此套餐没有试用版。请另选一个
field-service-type-not-authorised = 贵公司无权提供此试用版。请另选一个
field-wrong = 无法读取。请重新填写

## Offline

offline-banner = <b>没有网络。</b>请继续填写：每个字都会保存在此设备上。完成后，邀请会在这里等待，并且只发送一次。
