import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

type Messages = Record<string, unknown>;

// One file a feature and language, under the feature's own folder; each language is one chunk.
const loaders: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en'),
  de: () => import('./de'),
};

const KEPT = 'attesta.language';

export function preferredLanguage(): Language {
  const wanted = localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

export async function switchLanguage(language: Language): Promise<void> {
  const { messages } = await loaders[language]();
  i18next.addResourceBundle(language, 'translation', messages, true, true);
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
