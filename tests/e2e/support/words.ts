import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words that a page must show in a language, transcribed by hand from the reference pages. */
export function words(language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'words', `${language}.json`), 'utf8'));
}

/** What the page says under a key of the catalogue of words, whatever stands in its gaps. */
export function said(language: string, key: string): RegExp {
  const file = readFileSync(join(import.meta.dirname, '..', '..', '..', 'locales', `${language}.ftl`), 'utf8');
  const text = new RegExp(`^${key} = (.*)$`, 'm').exec(file)?.[1];
  if (!text) throw new Error(`${key} is not in ${language}`);
  const parts = text.replace(/<\/?[a-z]+>/g, '').split(/\{ \$[a-z]+ \}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}
