/** A part of dist/. */
export type Part = 'library' | 'content' | 'elements' | 'studio';
export declare const parts: Record<Part, { from: string[]; but: string[]; commands: string[]; clears?: string }>;
export declare function sourcesOf(part: Part, root?: string): Record<string, string>;
export declare function remember(part: Part, sources: Record<string, string> | undefined, root?: string): void;
export declare function changedSince(part: Part, root?: string): string[] | undefined;
export declare function staleParts(root?: string): Part[];
export declare function staleness(root?: string): string | undefined;
