// What is said on every file and in every door: who decides.

/** Said wherever an answer or a verdict leaves the program. */
export const DISCLAIMER = '仅供参考，不代替检察官、法官、律师的判断。'
