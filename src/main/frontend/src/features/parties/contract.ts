import type { Contract, ContractBody } from '@/api/parties';

export interface TargetDraft {
  practice: string;
  priority: string;
  minutes: number;
}

/** A contract as it is typed: nothing is missing, much may be empty. */
export interface Draft {
  key: string;
  name: string;
  scope: string;
  responsibilities: string;
  services: string[];
  calendar: string;
  targets: TargetDraft[];
  startsOn: string;
  expiresOn: string;
  noticeDays: number;
  warningPercent: number;
  owner: string;
}

export function draftOf(contract?: Contract): Draft {
  return {
    key: contract?.key ?? '',
    name: contract?.name ?? '',
    scope: contract?.scope ?? '',
    responsibilities: contract?.responsibilities ?? '',
    services: contract?.services ?? [],
    calendar: contract?.calendar ?? '',
    targets: (contract?.targets ?? []).map((one) => ({ practice: one.practice!, priority: one.priority ?? '', minutes: one.minutes! })),
    startsOn: contract?.startsOn ?? '',
    expiresOn: contract?.expiresOn ?? '',
    noticeDays: contract?.noticeDays ?? 90,
    warningPercent: contract?.warningPercent ?? 80,
    owner: contract?.owner ?? '',
  };
}

/** What is sent: what is empty is left out. */
export function contractBody(supplier: string, draft: Draft): ContractBody {
  return {
    supplier,
    name: draft.name,
    scope: draft.scope,
    responsibilities: draft.responsibilities || undefined,
    services: draft.services,
    calendar: draft.calendar,
    targets: draft.targets.map((one) => ({ ...one, priority: one.priority || undefined })),
    startsOn: draft.startsOn || (undefined as never),
    expiresOn: draft.expiresOn || undefined,
    noticeDays: draft.noticeDays,
    warningPercent: draft.warningPercent,
    owner: draft.owner,
  };
}
