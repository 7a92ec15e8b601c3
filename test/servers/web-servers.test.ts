import { describeResponses } from "./support/describe-responses";
import { describeServers } from "./support/describe-servers";
import { ENVOY, WEB_SERVERS, WORKER } from "./support/web-servers";

describeServers([...WEB_SERVERS, ENVOY, WORKER]);
describeResponses(WEB_SERVERS, 25);
describeResponses([ENVOY], 3);
describeResponses([WORKER], 3);
