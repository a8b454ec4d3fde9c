"""What is asked for, of whom, for or against what; and what is said in the name of all."""
