import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { Problem } from '@/api/client';
import { Toasts } from '@/shared/Toasts';
import { Pages } from './Pages';
import { Shell } from './Shell';
import { theme } from './theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only what never arrived is asked again.
      retry: (count, error) => !(error instanceof Problem && error.status < 500) && count < 2,
    },
  },
});

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Router base="/app">
          <Shell>
            <Pages />
          </Shell>
        </Router>
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  );
}
