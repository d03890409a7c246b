package web

import "github.com/gin-gonic/gin"

func Register(router *gin.Engine) {
	router.POST("/teams", authRequired(), createTeam)
	router.PUT("/teams/:id", authRequired(), renameTeam)
	router.DELETE("/teams/:id", authRequired(), deleteTeam)
	router.POST("/teams/:id/owner", setOwner) // <- finding
}

func createTeam(c *gin.Context) {}
func renameTeam(c *gin.Context) {}
func deleteTeam(c *gin.Context) {}
func setOwner(c *gin.Context)   { store(c.Param("id")) }
