# SPDX-License-Identifier: EUPL-1.2
"""The figures of the review as someone would count them by hand: one plain statement for each, of no framework.

%(start)s and %(end)s are the first and the last day of the period; both databases understand every statement.
"""

OUT = "SELECT COUNT(*) FROM documents_outgoingdocument WHERE state IN ('issued', 'dispatched') AND dated_on BETWEEN %(start)s AND %(end)s"
GIVEN = "FROM assignments_assignment a WHERE a.giver_kind = '{giver}'"
DONE = f"SELECT COUNT(*) {GIVEN} AND a.completed_on BETWEEN %(start)s AND %(end)s"
#: given by the last day and neither completed nor cancelled by then
OPEN = (
    f"SELECT COUNT(*) {GIVEN} AND a.assigned_on <= %(end)s "
    "AND COALESCE(a.completed_on, a.cancelled_on, '9999-12-31') > %(end)s"
)
#: the due date on the last day: an extension approved later does not count yet
DUE_THEN = (
    "COALESCE(CASE WHEN a.last_extended_on > %(end)s THEN (SELECT e.old_due_on FROM assignments_extension e "
    "WHERE e.assignment_id = a.id AND e.approved_on > %(end)s ORDER BY e.approved_on, e.id LIMIT 1) ELSE a.due_on END, '9999-12-31')"
)
ASSIGNMENTS = {
    "total": f"SELECT COUNT(*) {GIVEN} AND a.assigned_on <= %(end)s AND COALESCE(a.completed_on, a.cancelled_on, '9999-12-31') >= %(start)s",
    "completed": DONE,
    "completed_on_time": f"{DONE} AND (a.due_on IS NULL OR a.completed_on <= a.due_on)",
    "completed_late": f"{DONE} AND a.completed_on > a.due_on",
    "open_in_time": f"{OPEN} AND {DUE_THEN} >= %(end)s",
    "open_overdue": f"{OPEN} AND {DUE_THEN} < %(end)s",
    "due_completed": f"{DONE} AND a.due_on IS NOT NULL",
    "due_met": f"{DONE} AND a.completed_on <= a.due_on",
}  # fmt: skip
VISITS = "FROM citizens_visit WHERE received_on BETWEEN %(start)s AND %(end)s AND reception"
LEADER = f"{VISITS} IN ('scheduled', 'unscheduled')"
RESOLVED = "SELECT COUNT(*) FROM procedures_dossier WHERE resolved_on BETWEEN %(start)s AND %(end)s"
ON_TIME = "resolved_on = due_on AND (resolved_at IS NULL OR due_at IS NULL OR resolved_at <= due_at)"
PENDING = "SELECT COUNT(*) FROM procedures_dossier d WHERE received_on <= %(end)s AND (closed_on IS NULL OR closed_on > %(end)s)"
#: what held on the last day in place of the dossier's own due date
FORMER = "SELECT f.dossier_id FROM procedures_formerdue f WHERE f.from_on <= %(end)s AND (f.until_on IS NULL OR f.until_on > %(end)s)"
ANSWERS = "SELECT COUNT(*) FROM procedures_satisfactionanswer WHERE answered_on BETWEEN %(start)s AND %(end)s AND level"

PLAIN = {
    "documents.normative_issued": f"{OUT} AND is_normative",
    "documents.outgoing_issued": OUT,
    "documents.incoming_registered": (
        "SELECT COUNT(*) FROM documents_incomingdocument WHERE state IN ('registered', 'forwarded', 'finished') "
        "AND arrived_on BETWEEN %(start)s AND %(end)s"
    ),
    "documents.numbers_voided": (
        "SELECT COUNT(*) FROM documents_outgoingdocument WHERE state = 'voided' AND voided_on BETWEEN %(start)s AND %(end)s"
    ),
    **{
        f"assignments.{giver}_{name}": statement.format(giver=giver)
        for giver in ("government", "province")
        for name, statement in ASSIGNMENTS.items()
        if giver == "province" or not name.startswith("due_")
    },
    "citizens.leader_sessions": (
        "SELECT COUNT(*) FROM citizens_receptionsession WHERE held_on BETWEEN %(start)s AND %(end)s "
        "AND reception IN ('scheduled', 'unscheduled')"
    ),
    "citizens.leader_visits": f"SELECT COUNT(*) {LEADER}",
    "citizens.leader_people": f"SELECT COALESCE(SUM(people), 0) {LEADER}",
    "citizens.leader_crowds": f"SELECT COUNT(*) {LEADER} AND people >= 5",
    "citizens.regular_visits": f"SELECT COUNT(*) {VISITS} = 'regular'",
    **{
        f"citizens.{code}": f"SELECT COUNT(*) {LEADER} AND kind = '{kind}'"
        for code, kind in (
            ("complaints", "complaint"), ("denunciations", "denunciation"), ("proposals", "proposal"),
            ("feedback", "feedback"), ("wishes", "wish"),
        )
    },
    "procedures.received": "SELECT COUNT(*) FROM procedures_dossier WHERE received_on BETWEEN %(start)s AND %(end)s",
    "procedures.resolved": RESOLVED,
    "procedures.resolved_early": f"{RESOLVED} AND resolved_on < due_on",
    "procedures.resolved_on_time": f"{RESOLVED} AND {ON_TIME}",
    "procedures.resolved_late": f"{RESOLVED} AND (resolved_on > due_on OR (resolved_on = due_on AND resolved_at > due_at))",
    "procedures.resolved_in_time": f"{RESOLVED} AND (resolved_on < due_on OR ({ON_TIME}))",
    "procedures.open_in_time": (
        f"{PENDING} AND ((due_on >= %(end)s AND id NOT IN ({FORMER})) "
        f"OR id IN ({FORMER} AND (f.due_on IS NULL OR f.due_on >= %(end)s)))"
    ),
    "procedures.open_overdue": (
        f"{PENDING} AND ((due_on < %(end)s AND id NOT IN ({FORMER})) OR id IN ({FORMER} AND f.due_on < %(end)s))"
    ),
    "procedures.satisfaction_answers": f"{ANSWERS} <> 'invalid'",
    "procedures.very_satisfied": f"{ANSWERS} = 'very_satisfied'",
    "procedures.satisfied": f"{ANSWERS} IN ('very_satisfied', 'satisfied')",
    "portal.news": "SELECT COUNT(*) FROM portal_newsitem WHERE published_on BETWEEN %(start)s AND %(end)s AND withdrawn_on IS NULL",
    "portal.directives": (
        "SELECT COUNT(*) FROM portal_publisheddocument WHERE published_on BETWEEN %(start)s AND %(end)s AND state = 'published'"
    ),
}  # fmt: skip
