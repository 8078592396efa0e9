# Filled as the programs arrive.
