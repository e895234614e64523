// Streams of text for tests.

/** A text in pieces of the given lengths, over and over. */
export async function* inPieces(text: string, lengths: readonly number[]): AsyncGenerator<string> {
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = Math.max(1, lengths[turn % Math.max(1, lengths.length)] ?? 1)
    yield text.slice(at, at + length)
    at += length
  }
}

/** All of a stream. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of stream) all.push(one)
  return all
}
