import { describe, expect, test } from "vitest";

import { changedParts } from "./changed-parts";
import { expressByHand } from "./node/express-by-hand";
import { nginx } from "./proxies/nginx";
import { policyWith } from "./testing";

describe("the changed parts of code that was pasted before", () => {
  test("are the one line that another header takes", () => {
    const next = policyWith({ headers: ["Content-Type", "X-Trace"] });
    expect(changedParts(expressByHand.parts(policyWith()), expressByHand.parts(next))).toEqual([
      {
        where:
          'In the code from the last fix, in place of each line `res.set("Access-Control-Allow-Headers", "Content-Type");`.',
        code: '  res.set("Access-Control-Allow-Headers", "Content-Type, X-Trace");',
      },
    ]);
  });

  test("name a line that stands in several places once", () => {
    const next = policyWith({ headers: ["X-Trace"] });
    expect(changedParts(nginx.parts(policyWith()), nginx.parts(next))).toEqual([
      {
        where:
          'In the code from the last fix, in place of each line `add_header Access-Control-Allow-Headers "Content-Type" always;`.',
        code: 'add_header Access-Control-Allow-Headers "X-Trace" always;',
      },
    ]);
  });

  test("are a line each where several lines in a row change", () => {
    const next = policyWith({ methods: ["GET", "PUT"], headers: ["X-Trace"] });
    expect(changedParts(expressByHand.parts(policyWith()), expressByHand.parts(next))).toMatchObject([
      { code: '  res.set("Access-Control-Allow-Methods", "GET, PUT");' },
      { code: '  res.set("Access-Control-Allow-Headers", "X-Trace");' },
    ]);
  });

  test("come after the line before them where nothing goes", () => {
    const next = policyWith({ credentials: true });
    expect(changedParts(expressByHand.parts(policyWith()), expressByHand.parts(next))).toEqual([
      {
        where:
          'In the code from the last fix, right after each line `res.set("Access-Control-Allow-Origin", origin);`.',
        code: '  res.set("Access-Control-Allow-Credentials", "true");',
      },
    ]);
  });

  test("are none where nothing changes, and not to be had where the places are others", () => {
    expect(changedParts(nginx.parts(policyWith()), nginx.parts(policyWith()))).toEqual([]);
    expect(changedParts(nginx.parts(policyWith()), nginx.parts(policyWith({ hidesList: true })))).toBeNull();
  });
});
