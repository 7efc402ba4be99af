/** A file that is not fetched: of another host, too large, not there. */
class FileNotFetched extends Error {
  override readonly name = 'FileNotFetched';
}

export interface FetchBounds {
  /** Bytes. */
  most: number;
  /** Hosts, and those below them, with the port where it is not the usual one: an address that a stranger sends must not lead into the own network. */
  hosts: readonly string[];
  fetch: typeof fetch;
}

const LONGEST_MS = 60_000;

/** The bytes at an address. @throws FileNotFetched */
export async function fetchBounded(address: string, { most, hosts, fetch }: FetchBounds): Promise<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (
    !url ||
    !/^https?:$/u.test(url.protocol) ||
    !hosts.some((host) => url.host === host || url.host.endsWith(`.${host}`))
  )
    throw new FileNotFetched(`not fetched from ${url?.host ?? 'what is no address'}`);
  try {
    // Another address might be one within the own network.
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(LONGEST_MS) });
    if (!response.ok || !response.body)
      throw new FileNotFetched(`the file's server answered with status ${response.status}`);
    return await readBounded(response.body, most);
  } catch (cause) {
    if (cause instanceof FileNotFetched) throw cause;
    throw new FileNotFetched(`no file from ${url.host}`, { cause });
  }
}

/** All that comes of a body. @throws FileNotFetched where it is more than `most` bytes; no more is read then. */
export async function readBounded(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop lets the connection go.
  for await (const part of body) {
    size += part.length;
    if (size > most) throw tooLarge(most);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function tooLarge(most: number): FileNotFetched {
  return new FileNotFetched(`a file is larger than ${most} bytes`);
}
