"""What people do with quizapp: each workflow joins the store with the pure rooms and never commits."""
