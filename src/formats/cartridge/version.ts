/** Versions of Common Cartridge that are written. They differ in name spaces, in one number and in types. */
export const cartridgeVersions = ['1.1', '1.2', '1.3'] as const;
export type CartridgeVersion = (typeof cartridgeVersions)[number];

/** What a version is called inside name spaces and types: `v1p1`. */
export const spelled = (version: CartridgeVersion): string => `v${version.replace('.', 'p')}`;

/** How a cartridge is written. */
export interface CartridgeOptions {
  /** `1.1` (default) is what most platforms take, `1.2` is for Schoology, `1.3` for Infinite Campus. */
  readonly version?: CartridgeVersion;
  /** Whether Canvas' own files ride along, which make pages of files and hide what is for staff. Default: false. */
  readonly canvas?: boolean;
}
