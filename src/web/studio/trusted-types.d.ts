/** What TypeScript's DOM library does not know yet. */
interface TrustedTypePolicy {
  createHTML(html: string): unknown;
  createScriptURL(url: string): unknown;
}
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createHTML?: (html: string) => string; createScriptURL?: (url: string) => string },
      ): TrustedTypePolicy;
    }
  | undefined;
