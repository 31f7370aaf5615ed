/** One spelling for comparing: letter case and look-alike forms (NFKC) make no second person. */
export const foldLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();
