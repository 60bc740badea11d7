import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type RunningClock = components['schemas']['RunningClocksRow'];
export type AttainmentRow = components['schemas']['AttainmentRow'];
export type MissedTarget = components['schemas']['MissedTargetsMissed'];
export type Agreement = components['schemas']['Agreement'];
export type AgreementBody = components['schemas']['AgreementsRestBody'];
export type AgreementVersion = components['schemas']['AgreementsEdited'];
export type Target = components['schemas']['PreviewTarget'];
export type Deadline = components['schemas']['PreviewDeadline'];
export type WorkingCalendar = components['schemas']['CalendarsRestCalendarView'];
export type CalendarText = components['schemas']['CalendarText'];
export type AgreementDraft = components['schemas']['PreviewRestAgreementDraft'];
export type CalendarDraft = components['schemas']['PreviewRestCalendarDraft'];

export interface ClockFilter {
  state?: string;
  practice?: string;
  group?: string;
}

export function useRunningClocks(filter: ClockFilter) {
  return useInfiniteQuery({
    queryKey: ['running-clocks', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/running-clocks', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { live: true },
    refetchInterval: SAFETY_MILLIS,
  });
}

export interface AttainmentFilter {
  from: string;
  to: string;
  service?: string;
  agreement?: string;
  metric?: 'RESPONSE' | 'RESOLUTION';
  practice?: string;
  priority?: string;
}

export function useAttainment(filter: AttainmentFilter) {
  return useQuery({
    queryKey: ['attainment', filter],
    queryFn: async () => (await api.GET('/api/v1/attainment', { params: { query: filter } })).data!.items ?? [],
  });
}

export function useMissed(filter: AttainmentFilter) {
  return useInfiniteQuery({
    queryKey: ['attainment', 'missed', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/attainment/missed', { params: { query: { ...filter, cursor: pageParam, limit: 25 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useAgreements() {
  return useQuery({
    queryKey: ['agreements'],
    queryFn: async () => (await api.GET('/api/v1/agreements', { params: { query: { limit: 200 } } })).data!.items ?? [],
  });
}

export function useAgreement(key: string, wanted = true) {
  return useQuery({
    queryKey: ['agreements', key],
    queryFn: async () => (await api.GET('/api/v1/agreements/{key}', { params: { path: { key } } })).data!,
    enabled: wanted,
  });
}

export function useAgreementVersions(key: string) {
  return useQuery({
    queryKey: ['agreements', key, 'versions'],
    queryFn: async () => (await api.GET('/api/v1/agreements/{key}/versions', { params: { path: { key } } })).data!.items ?? [],
  });
}

export function useTargets(key: string, practice: string) {
  return useQuery({
    queryKey: ['agreements', key, 'targets', practice],
    queryFn: async () =>
      (await api.GET('/api/v1/agreements/{key}/targets', { params: { path: { key }, query: { practice } } })).data!.items ?? [],
  });
}

/** What an edited agreement would promise; asked anew with each edit, so the last answer stays until the next. */
export function useAgreementPreview(draft: AgreementDraft, wanted: boolean) {
  return useQuery({
    queryKey: ['agreement-preview', draft],
    queryFn: async () => (await api.POST('/api/v1/agreements/preview', { body: draft })).data!,
    enabled: wanted,
    placeholderData: (before) => before,
  });
}

export function useCalendarPreview(draft: CalendarDraft, wanted: boolean) {
  return useQuery({
    queryKey: ['calendar-preview', draft],
    queryFn: async () => (await api.POST('/api/v1/working-calendars/preview', { body: draft })).data!,
    enabled: wanted,
    placeholderData: (before) => before,
  });
}

const tag = (version: number | undefined) => (version ? { 'If-Match': `"${version}"` } : {});

/** Saves a new version; refused when somebody else has made one since `version` was read. */
export function useSavedAgreement(key: string, version: number | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: AgreementBody) =>
      (await api.PUT('/api/v1/agreements/{key}', { params: { path: { key } }, headers: tag(version), body })).data!,
    onSettled: () => queries.invalidateQueries({ queryKey: ['agreements'] }),
  });
}

export function useCalendars() {
  return useQuery({
    queryKey: ['working-calendars'],
    queryFn: async () => (await api.GET('/api/v1/working-calendars', { params: { query: { limit: 200 } } })).data!.items ?? [],
  });
}

export function useCalendar(key: string, wanted = true) {
  return useQuery({
    queryKey: ['working-calendars', key],
    queryFn: async () => (await api.GET('/api/v1/working-calendars/{key}', { params: { path: { key } } })).data!,
    enabled: wanted,
  });
}

export function useSavedCalendar(key: string, version: number | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: CalendarText) =>
      (await api.PUT('/api/v1/working-calendars/{key}', { params: { path: { key } }, headers: tag(version), body })).data!,
    onSettled: () => queries.invalidateQueries({ queryKey: ['working-calendars'] }),
  });
}
