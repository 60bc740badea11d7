import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

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
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: preferredLanguage(),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchLanguage(preferredLanguage());
}
