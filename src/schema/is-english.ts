/** Whether a playbook is written in English, whose quotation marks and articles we know. Other languages have their own. */
export const isEnglish = (language: unknown): boolean => /^en\b/i.test(String(language));
