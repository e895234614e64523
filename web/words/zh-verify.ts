// Chinese words of the verifier. Part of the one catalogue in zh.ts.

/** Words by section. */
export const zhVerify = {
  verify: {
    title: '核对引文',
    lead: '粘贴起诉书、辩护词或任何引用条文的文字，逐处核对：条号是否存在，引文是否一字不差。',
    label: '要核对的文字',
    submit: '核对',
    sample: '填入示例',
    empty: '请先粘贴文字。',
    tooLong: '文字 {{length}} 字，最多 {{most}} 字。请分段核对。',
    notOffered: '这台服务器没有提供引文核对。',
    notOfferedHint: '可以在检索框里写条号，逐条打开原文对照。',
    none: '没有在文字里找到引用的条文。',
    results: '核对结果',
    yours: '你的文字',
    stored: '原文',
    written: '所写',
    verdict: {
      verified: '相符',
      'wrong-provision': '条号不对',
      'no-such-provision': '没有这一条',
      'text-differs': '文字不同',
      'not-in-corpus': '没有收录',
      'not-in-force': '当时未施行或已失效',
      'not-checked': '没有核对',
    },
    kept: '文字只用于这次核对，服务器不留存；刷新或关闭本页即消失。',
    onlyFaults: '只看有问题的',
    waiting: '正在逐处核对',
  },
}
