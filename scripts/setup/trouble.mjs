// What can go wrong before the product runs, and what is said about it: one sentence and what to do, in Chinese and
// in English. Nothing here prints.

/**
 * @typedef {object} Facts what a message may name; all are ready to print
 * @property {string} [step] the step that failed, in both languages
 * @property {string} [log] path of the log
 * @property {string | number} [port]
 * @property {string} [holder] who holds the port
 * @property {string} [tools] what is missing
 * @property {string} [install] the command that installs it
 * @property {string} [have]
 * @property {string} [need]
 * @property {string} [path]
 * @property {string} [value]
 */

/** @typedef {{ zh: string, en: string }} Sentence */

/** @type {Readonly<Record<string, (facts: Facts) => Sentence>>} */
const TABLE = {
  COMPILER_MISSING: ({ tools, install }) => ({
    zh: `缺少编译原生模块所需的 ${tools}。请先安装：${install}`,
    en: `Missing for the native modules: ${tools}. Install first: ${install}`,
  }),
  DISK_TOO_SMALL: ({ have, need, path }) => ({
    zh: `磁盘空间不够：${path} 所在磁盘还剩 ${have}，安装需要 ${need}。请清出空间再运行一次。`,
    en: `Not enough disk space: ${have} left where ${path} is, ${need} needed. Free some space and try again.`,
  }),
  DISK_FULL: ({ step, path }) => ({
    zh: `磁盘已满，“${step}”没有完成。请在 ${path} 所在磁盘清出空间再运行一次，已完成的步骤不会重做。`,
    en: `The disk is full during “${step}”. Free space where ${path} is and try again; finished steps are kept.`,
  }),
  NO_NETWORK: ({ step }) => ({
    zh: `“${step}”连不上软件包仓库。请检查网络或代理；内网请先设置镜像：npm config set registry <地址>`,
    en: `“${step}” cannot reach the package registry. Check the network or proxy, or set a mirror: npm config set registry <url>`,
  }),
  NO_HEADERS: () => ({
    zh: '编译原生模块需要 Node 的头文件，下载不到。内网请安装头文件后指明其位置，例如 Debian：apt-get install libnode-dev，再运行 npm_config_nodedir=/usr npm start',
    en: "Node's headers, needed for the native modules, cannot be downloaded. On a closed network point to installed ones: npm_config_nodedir=/usr npm start",
  }),
  COMPILE_FAILED: ({ step }) => ({
    zh: `“${step}”时编译原生模块失败，编译器最后的输出见上，不是网络问题。请按其中的 error 处理（常见：编译器过旧、node_modules 残缺），再删除 node_modules 运行一次。`,
    en: `During “${step}” a native module did not compile; the compiler's last lines are above, and the network is not the cause. Mend what its error says (often an old compiler or a damaged node_modules), then delete node_modules and try again.`,
  }),
  NATIVE_BROKEN: ({ value }) => ({
    zh: `原生模块 ${value} 装上了却不能加载。请删除 node_modules 再运行一次；若 npm 设置了 ignore-scripts=true，请先取消。`,
    en: `The native module ${value} was installed but does not load. Delete node_modules and try again; if npm has ignore-scripts=true, unset it first.`,
  }),
  LOCK_DIFFERS: () => ({
    zh: 'package.json 与 package-lock.json 不一致，npm ci 拒绝安装。请恢复这两个文件（git checkout -- package.json package-lock.json）。',
    en: 'package.json and package-lock.json do not agree, so npm ci refuses. Restore both files (git checkout -- package.json package-lock.json).',
  }),
  PACKAGE_MISSING: ({ step }) => ({
    zh: `“${step}”时仓库里没有所需的软件包版本。请换用完整的镜像：npm config set registry <地址>`,
    en: `During “${step}” the registry lacks a needed version. Use a complete mirror: npm config set registry <url>`,
  }),
  NO_PERMISSION: ({ step, path }) => ({
    zh: `“${step}”没有写入权限。请确认当前用户可以写 ${path}。`,
    en: `No permission to write during “${step}”. Make sure that this user may write to ${path}.`,
  }),
  OUT_OF_MEMORY: ({ step }) => ({
    zh: `“${step}”内存不足而中断。请关闭其他程序再运行一次，约需 1.5 GB 可用内存。`,
    en: `Out of memory during “${step}”. Close other programs and try again; about 1.5 GB of free memory is needed.`,
  }),
  STEP_FAILED: ({ step }) => ({
    zh: `“${step}”失败，最后的输出见上。请看完整日志；刚更新过代码的，可删除 dist 和 node_modules 再运行一次。`,
    en: `“${step}” failed; its last lines are above. See the whole log; after an update, delete dist and node_modules and try again.`,
  }),
  STEP_INTERRUPTED: ({ step, value }) => ({
    zh: `“${step}”被信号 ${value} 中断。再运行一次即可，已完成的步骤不会重做。`,
    en: `“${step}” was stopped by ${value}. Run the command again; finished steps are kept.`,
  }),
  PORT_IN_USE: ({ port, holder, value }) => ({
    zh: `端口 ${port} 已被占用${holder ? `（${holder}）` : ''}。请关闭占用它的程序，或换一个端口：PORT=${value} npm start`,
    en: `Port ${port} is in use${holder ? ` by ${holder}` : ''}. Stop that program, or choose another port: PORT=${value} npm start`,
  }),
  ALREADY_RUNNING: ({ port, path, value }) => ({
    zh: `条理已经在 ${path} 运行，直接打开即可；要再开一份，请换一个端口：PORT=${value} npm start`,
    en: `条理 already runs on port ${port}: open ${path}, or start another one: PORT=${value} npm start`,
  }),
  PORT_FORBIDDEN: ({ port }) => ({
    zh: `没有权限使用端口 ${port}。请换一个 1024 以上的端口：PORT=3000 npm start`,
    en: `Not permitted to use port ${port}. Choose one above 1023: PORT=3000 npm start`,
  }),
  PORT_INVALID: ({ value }) => ({
    zh: `环境变量 PORT=${value} 无效，应为 0–65535 的整数。`,
    en: `PORT=${value} is not valid: expected an integer from 0 to 65535.`,
  }),
  HOST_UNKNOWN: ({ value }) => ({
    zh: `本机没有 HOST=${value} 这个地址。请用 127.0.0.1（只供本机）或 0.0.0.0（供内网）。`,
    en: `This machine has no address ${value}. Use 127.0.0.1 (this machine only) or 0.0.0.0 (the network).`,
  }),
  SETUP_RUNNING: ({ value, path }) => ({
    zh: `另一个进程（${value}）正在做同样的准备。请等它做完；若它已不在，请删除 ${path}。`,
    en: `Another process (${value}) is doing the same set-up. Wait for it; if it is gone, delete ${path}.`,
  }),
  BROWSER_MISSING: () => ({
    zh: '没有找到浏览器，浏览器测试没有运行！请安装 Chromium、Chrome 或 Edge，或用 CHROMIUM_PATH 指明其位置。',
    en: 'NO BROWSER FOUND: the browser tests were not run! Install Chromium, Chrome or Edge, or set CHROMIUM_PATH.',
  }),
  BROWSER_PATH_WRONG: ({ value }) => ({
    zh: `CHROMIUM_PATH=${value} 处没有可以运行的浏览器。请改正或取消这个环境变量。`,
    en: `There is no browser to run at CHROMIUM_PATH=${value}. Correct the variable or unset it.`,
  }),
  FONT_MISSING: ({ install }) => ({
    zh: `没有中文字体，浏览器测试的截图里汉字会是方框。请安装：${install}`,
    en: `There is no Chinese font: screenshots of the browser tests will show boxes. Install one: ${install}`,
  }),
}

/** Every code of the table. */
export const TROUBLE_CODES = Object.freeze(Object.keys(TABLE))

/** A failure that has its sentence in the table. `tail` is the last output of what failed, if anything. */
export class Trouble extends Error {
  /**
   * @param {string} code a code of the table
   * @param {Facts} [facts]
   * @param {string} [tail]
   */
  constructor(code, facts = {}, tail = '') {
    super(code)
    this.name = 'Trouble'
    this.code = code
    this.facts = facts
    this.tail = tail
  }
}

/**
 * The sentences about a trouble: Chinese, English, then the path of the log where there is one.
 * Throws RangeError for a code that the table lacks.
 * @param {string} code
 * @param {Facts} [facts]
 * @returns {string[]} lines
 */
export function explainTrouble(code, facts = {}) {
  const entry = TABLE[code]
  if (!entry) throw new RangeError(`no sentence for ${code}`)
  const { zh, en } = entry(facts)
  return [zh, en, ...(facts.log ? [`日志 · Log: ${facts.log}`] : [])]
}

/**
 * In this order: a full disk or missing headers also end in general errors of npm, and before a native module is compiled
 * its installer warns that a ready-made one could not be fetched.
 */
const SIGNS = /** @type {const} */ ([
  ['DISK_FULL', /ENOSPC|No space left on device|disk quota exceeded|EDQUOT/i],
  [
    'OUT_OF_MEMORY',
    /heap out of memory|cc1plus.*Killed|Cannot allocate memory|ENOMEM|virtual memory exhausted/i,
  ],
  [
    'COMPILER_MISSING',
    /gyp ERR! find (?:Python|VS)|not found: make\b|(?:g\+\+|c\+\+|clang\+\+): (?:command )?not found|make: (?:g|c)\+\+: (?:No such file|not found)/i,
  ],
  [
    'NO_HEADERS',
    /gyp ERR! .*(?:nodejs\.org|node-v[\d.]+-headers|Attempt to download|unable to download|network)/i,
  ],
  // Not “failed to build your package”, with which node-gyp also ends where nothing was compiled.
  [
    'COMPILE_FAILED',
    /make(?:\[\d+\])?: \*\*\* .*\bError \d|(?<!pre-)gyp ERR! build error|compilation terminated|\berror (?:MSB|C)\d{4}\b/,
  ],
  ['LOCK_DIFFERS', /npm (?:error|ERR!) code EUSAGE/],
  [
    'NO_NETWORK',
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|UNABLE_TO_GET_ISSUER_CERT\w*|SELF_SIGNED_CERT\w*)\b/,
  ],
  ['PACKAGE_MISSING', /npm (?:error|ERR!) code (?:E404|ETARGET|EINTEGRITY)/],
  ['NO_PERMISSION', /\b(?:EACCES|EPERM|EROFS)\b/],
])

/**
 * The code that a failed command's output speaks of, STEP_FAILED when none does.
 * @param {string} output
 * @example recogniseTrouble('npm error code ENOTFOUND') // 'NO_NETWORK'
 */
export function recogniseTrouble(output) {
  return SIGNS.find(([, sign]) => sign.test(output))?.[0] ?? 'STEP_FAILED'
}
