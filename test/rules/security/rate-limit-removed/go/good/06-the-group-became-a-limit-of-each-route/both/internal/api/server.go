package api

import "net/http"

type Server struct{}

func (s *Server) Courses(w http.ResponseWriter, r *http.Request) {}
func (s *Server) Book(w http.ResponseWriter, r *http.Request)    { w.WriteHeader(http.StatusCreated) }
func (s *Server) Voucher(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusCreated) }
