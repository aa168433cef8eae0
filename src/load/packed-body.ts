import type { Body } from '../schema/playbook.js';

/** The trees of a body as the bytes of their JSON. A thousand of them take a tenth of the memory, and most are never read. */
export type PackedBody = Uint8Array;

/** Packs trees. */
export const packBody = (body: Body): PackedBody => new TextEncoder().encode(JSON.stringify(body));

/** The trees again, anew at each call. */
export const openBody = (packed: PackedBody): Body => JSON.parse(new TextDecoder().decode(packed)) as Body;
