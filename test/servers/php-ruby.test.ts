import { describeResponses } from "./support/describe-responses";
import { describeServers } from "./support/describe-servers";
import { PHP, RAILS } from "./support/scripting-servers";

describeServers([PHP, RAILS]);
describeResponses([PHP], 25);
describeResponses([RAILS], 8);
