/** A file of the studio. @throws Error with a sentence when it cannot be fetched. */
async function fetchFile(address: string): Promise<Response> {
  const name = address.split('/').at(-1);
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Error(`${name} could not be loaded. Check the connection, then try again.`);
  return response;
}

export const readJson = async (address: string): Promise<unknown> => (await fetchFile(address)).json();

export const readBytes = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetchFile(address)).arrayBuffer());
