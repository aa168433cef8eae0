/** What a packet says of itself first, whatever its parts are made of. */
interface Fronted<F> {
  readonly cover: F | undefined;
  readonly parts: readonly { readonly type: string; readonly front?: F | undefined }[];
}

/** What a packet says of itself first: its cover, or the front of the one session it begins with. */
export const frontOf = <F>({ cover, parts }: Fronted<F>): F | undefined => cover ?? parts[0]?.front;
