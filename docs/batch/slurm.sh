#!/bin/bash
# sbatch slurm.sh: an array of eight tasks shares a roster on a disk that all nodes see.
#SBATCH --job-name=packets
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=02:00:00
#SBATCH --output=packets-%a.log

npx networks-playbook batch schools.csv --recipe base.yaml --out packets --jobs "$SLURM_CPUS_PER_TASK" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
