import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Customer = Schemas['Customer'];
export type Supplier = Schemas['Supplier'];
export type Contract = Schemas['SupplierContract'];
export type ContractBody = Schemas['ContractBody'];
export type Review = Schemas['ServiceReview'];
export type CustomerBody = Schemas['CustomersRestBody'];
export type SupplierBody = Schemas['SuppliersRestBody'];
export type ReviewBody = Schemas['ReviewsRestBody'];

const tag = (version: number | undefined) => (version ? { 'If-Match': `"${version}"` } : {});
const path = (key: string) => ({ path: { key } });

/** Refetches what a saved party, contract or review stands in. */
function useSaving<B, R>(save: (body: B) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['parties'] }), queries.invalidateQueries({ queryKey: ['customers'] })]),
  });
}

export function useCustomer(key: string, wanted = true) {
  return useQuery({
    queryKey: ['parties', 'customers', key],
    queryFn: async () => (await api.GET('/api/v1/customers/{key}', { params: path(key) })).data!,
    enabled: wanted,
  });
}

export function useSavedCustomer(key: string, version: number | undefined) {
  return useSaving(
    async (body: CustomerBody) => (await api.PUT('/api/v1/customers/{key}', { params: path(key), headers: tag(version), body })).data!,
  );
}

export function useSuppliers() {
  return useQuery({
    queryKey: ['parties', 'suppliers'],
    queryFn: async () => (await api.GET('/api/v1/suppliers', { params: { query: { limit: 200 } } })).data!.items ?? [],
  });
}

export function useSupplier(key: string, wanted = true) {
  return useQuery({
    queryKey: ['parties', 'suppliers', key],
    queryFn: async () => (await api.GET('/api/v1/suppliers/{key}', { params: path(key) })).data!,
    enabled: wanted,
  });
}

export function useSavedSupplier(key: string, version: number | undefined) {
  return useSaving(
    async (body: SupplierBody) => (await api.PUT('/api/v1/suppliers/{key}', { params: path(key), headers: tag(version), body })).data!,
  );
}

export function useContracts(supplier: string) {
  return useQuery({
    queryKey: ['parties', 'contracts', supplier],
    queryFn: async () => (await api.GET('/api/v1/supplier-contracts', { params: { query: { supplier } } })).data!.items ?? [],
  });
}

export function useSavedContract(key: string, version: number | undefined) {
  return useSaving(
    async (body: ContractBody) => (await api.PUT('/api/v1/supplier-contracts/{key}', { params: path(key), headers: tag(version), body })).data!,
  );
}

export function useReviews(customer: string) {
  return useQuery({
    queryKey: ['parties', 'reviews', customer],
    queryFn: async () => (await api.GET('/api/v1/customers/{customer}/service-reviews', { params: { path: { customer } } })).data!.items ?? [],
  });
}

export function useSavedReview(customer: string) {
  return useSaving(
    async ({ heldOn, version, body }: { heldOn: string; version?: number; body: ReviewBody }) =>
      (
        await api.PUT('/api/v1/customers/{customer}/service-reviews/{heldOn}', {
          params: { path: { customer, heldOn } },
          headers: tag(version),
          body,
        })
      ).data!,
  );
}

/** How a supplier kept its promises in the time. */
export function usePerformance(key: string, from: string, to: string) {
  return useQuery({
    queryKey: ['parties', 'performance', key, from, to],
    queryFn: async () => (await api.GET('/api/v1/suppliers/{key}/performance', { params: { ...path(key), query: { from, to } } })).data!,
  });
}
