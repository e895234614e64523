// Where a module stands that runs beside the server, in a thread or a process of its own: as source or built.

/**
 * Address of the module `name` in the folder of the file `from` (an `import.meta.url`).
 * @example modulePlace('reader', 'file:///app/dist/caller.js') // 'file:///app/dist/reader.js'
 */
export const modulePlace = (name: string, from: string): string =>
  new URL(`./${name}.${isSource(from) ? 'ts' : 'js'}`, from).href

/** True for the address of a source file, which Node reads only with a loader. */
const isSource = (address: string): boolean => /\.ts(?:$|[?#])/.test(address)

/**
 * What Node runs for the module at `address`: itself, or the loader of TypeScript with it as argument, since `--import`
 * is not enough for threads in Node 20.
 */
export function entryOf(address: string): { readonly url: URL; readonly argv: readonly string[] } {
  return isSource(address)
    ? { url: new URL('./source-module.mjs', import.meta.url), argv: [address] }
    : { url: new URL(address), argv: [] }
}
