/** Pieces of text as the body of an answer, in UTF-8, each asked for when the one before it was sent. Who stops reading ends them. */
export function streamText(texts: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (stream) => {
      const { done, value } = await texts.next()
      if (done) stream.close()
      else stream.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await texts.return()
    },
  })
}
