package editor

func Save(repo interface{ Commit(message string) }) {
	repo.Commit("saved")
}