import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { merge, type Messages } from './merge';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

type Load = () => Promise<Messages>;

// One file a folder and language. Those of the frame are loaded before anything shows, those of a feature with its page.
const files = import.meta.glob<Messages>('../**/messages/*.json', { import: 'default' });
const frame = ['app', 'shared', 'inbox'];
const features = new Set<string>();

const KEPT = 'attesta.language';

export function preferredLanguage(): Language {
  const wanted = localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

async function load(folders: string[], language: string): Promise<void> {
  const wanted = Object.entries(files).filter(([path]) => folders.some((folder) => path.endsWith(`/${folder}/messages/${language}.json`)));
  const loaded = await Promise.all(wanted.map(async ([path, file]: [string, Load]) => [path, await file()] as const));
  i18next.addResourceBundle(language, 'translation', merge(Object.fromEntries(loaded)), true, true);
}

/** Loads the messages of a feature, now in the current language and later in each that is switched to. */
export async function loadMessages(feature: string): Promise<void> {
  features.add(feature);
  await load([feature], i18next.language);
}

export async function switchLanguage(language: Language): Promise<void> {
  await load([...frame, ...features], language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
}

export async function startI18n(): Promise<void> {
  await i18next.init({
    resources: {},
    lng: preferredLanguage(),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  });
  await switchLanguage(preferredLanguage());
}

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

/** The messages in the language of the page; what uses it is drawn anew when the language changes. */
export function useTranslation() {
  const language = useSyncExternalStore(subscribe, () => i18next.language);
  return { t: i18next.t, language };
}
