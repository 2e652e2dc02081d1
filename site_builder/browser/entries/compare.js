// The comparison of cases.
import { equipComparison } from "../compare/compare.js";

equipComparison();
