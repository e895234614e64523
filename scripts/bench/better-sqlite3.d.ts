// The part of better-sqlite3 that the benchmark uses; the package brings no types.
declare module 'better-sqlite3' {
  interface Statement {
    run(...values: readonly unknown[]): unknown
    all(...values: readonly unknown[]): unknown[]
  }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default class Database {
    constructor(pathOrBytes: string | Buffer)
    exec(sql: string): this
    prepare(sql: string): Statement
    /** Bytes of the database's file. */
    serialize(): Buffer
  }
}
