export * from '@/shared/graph/paths';
