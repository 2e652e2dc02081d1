"""The book of cases (典型案例汇编): parts, contents, running heads, index, sheets to take along."""
