/** What Lit's own types ask for; the package that describes it is in no WebJar. */
export interface TrustedHTML {
  toString(): string;
}

export interface TrustedTypesWindow {
  trustedTypes?: {
    createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): TrustedHTML };
  };
}
