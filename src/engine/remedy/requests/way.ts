import type { Need } from "../need";
import type { Remedy } from "../remedy";

/** Another request, or another way to make it; `null` where it does not help here. */
export interface Way {
  readonly id: string;
  remedy(need: Need): Omit<Remedy, "id"> | null;
}
