package api

import (
	"example.com/service/internal/audit"
	"example.com/service/internal/mux"
)

func removeMember(call *mux.Call) {
	members.drop(call.ID)
	audit.Append(call, "member.removed")
}
