import { APPS } from "./support/apps";
import { describeApps } from "./support/describe-apps";

describeApps(APPS);
