package api

import "example.com/service/internal/mux"

func deleteRoutes(router *mux.Router) {
	router.Prepare("members")
	router.Delete("/members/{id}", lookup("removeMember"))
}
