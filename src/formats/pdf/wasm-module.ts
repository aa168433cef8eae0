/** A `WebAssembly.Module`. Only TypeScript's library of the DOM has a name for it, which programs on Node do without. */
export type WasmModule = object;

/** Whether a value is WebAssembly that is compiled already. */
export const isWasmModule = (value: unknown): value is WasmModule =>
  Object.prototype.toString.call(value) === '[object WebAssembly.Module]';
