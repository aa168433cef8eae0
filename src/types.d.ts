// Files that the build turns into modules; see build/text-modules.ts.
declare module '*.txt' {
  const text: string;
  export default text;
}
declare module '*.typ' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.yaml' {
  const data: Record<string, string>;
  export default data;
}
declare module '*.mark' {
  export const programMark: string;
}
declare module '*.hbs' {
  const template: import('./formats/html/filling.js').OwnTemplate;
  export default template;
}
