// The page's script and style, which build.ts bundles from browser/ and style.css and puts in the place of these names.
declare const INVITATION_PAGE_SCRIPT: string;
declare const INVITATION_PAGE_STYLE: string;

export interface PageParts {
  readonly script: string;
  readonly style: string;
}

export const builtParts: PageParts = { script: INVITATION_PAGE_SCRIPT, style: INVITATION_PAGE_STYLE };
