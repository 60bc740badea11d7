import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Dashboard = Schemas['DashboardView'];
export type DashboardBody = Schemas['DashboardBody'];
export type Widget = Schemas['Widget'];
export type WidgetFigures = Schemas['WidgetFigures'];

const AGAIN_MILLIS = 5 * 60_000;

const at = (board: Dashboard) => ({ path: { id: board.id! }, header: { 'If-Match': `"${board.version}"` } });

export function useDashboards() {
  return useQuery({
    queryKey: ['dashboards', 'list'],
    queryFn: async () => (await api.GET('/api/v1/dashboards')).data!.items ?? [],
    staleTime: 30_000,
  });
}

export function useDashboard(id: string) {
  return useQuery({
    queryKey: ['dashboards', 'one', id],
    queryFn: async () => (await api.GET('/api/v1/dashboards/{id}', { params: { path: { id: Number(id) } } })).data!,
  });
}

/** What all widgets of a saved dashboard show; asked again every five minutes while it is looked at. */
export function useDashboardFigures(id: string) {
  return useQuery({
    queryKey: ['dashboards', 'figures', id],
    queryFn: async () => (await api.GET('/api/v1/dashboards/{id}/figures', { params: { path: { id: Number(id) } } })).data!,
    refetchInterval: AGAIN_MILLIS,
  });
}

/** What widgets would show that are not saved yet. */
export function usePreview(widgets: Widget[], wanted = true) {
  return useQuery({
    queryKey: ['dashboards', 'preview', widgets],
    queryFn: async () => (await api.POST('/api/v1/dashboards/figures', { body: { widgets } })).data!,
    enabled: wanted && widgets.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}

function useBoardChange<V, R>(mutationFn: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: ['dashboards'] }) });
}

export function useDashboardAdding() {
  return useBoardChange(async (body: DashboardBody) => (await api.POST('/api/v1/dashboards', { body })).data as Dashboard);
}

/** Changes the version of the dashboard that was read. */
export function useDashboardSaving() {
  return useBoardChange(async ({ board, body }: { board: Dashboard; body: DashboardBody }) => {
    return (await api.PUT('/api/v1/dashboards/{id}', { params: at(board), body })).data!;
  });
}

export function useDashboardCopying() {
  return useBoardChange(async ({ board, name }: { board: Dashboard; name: string }) => {
    const answer = await api.POST('/api/v1/dashboards/{id}/copy', { params: { path: { id: board.id! } }, body: { name } });
    return answer.data as Dashboard;
  });
}

export function useDashboardRemoval() {
  return useBoardChange((board: Dashboard) => api.DELETE('/api/v1/dashboards/{id}', { params: at(board) }));
}
