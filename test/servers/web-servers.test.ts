import { describeResponses } from "./support/describe-responses";
import { describeServers } from "./support/describe-servers";
import { WEB_SERVERS, WORKER } from "./support/web-servers";

describeServers([...WEB_SERVERS, WORKER]);
describeResponses(WEB_SERVERS, 25);
describeResponses([WORKER], 3);
