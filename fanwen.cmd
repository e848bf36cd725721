@echo off
rem fanwen: builds the program when it is missing, then runs it. Needs Java 17 or newer.
setlocal
chcp 65001 >nul 2>nul
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\fanwen.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

if not exist "%HOME_DIR%pom.xml" goto installed
powershell -NoProfile -Command "$j='%JAR%'; if (-not (Test-Path $j)) { exit 1 }; $t=(Get-Item $j).LastWriteTimeUtc; $n=Get-ChildItem -Recurse -File '%HOME_DIR%src\main','%HOME_DIR%themes\default','%HOME_DIR%pom.xml' | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if not errorlevel 1 goto run
echo fanwen: building the program, once ... 1>&2
pushd "%HOME_DIR%"
where mvn >nul 2>nul
if errorlevel 1 (call mvnw.cmd -q -B -DskipTests package 1>&2) else (call mvn -q -B -DskipTests package 1>&2)
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" exit /b 3
powershell -NoProfile -Command "(Get-Item '%JAR%').LastWriteTimeUtc = [DateTime]::UtcNow"
goto run

:installed
if not exist "%JAR%" set "JAR=%HOME_DIR%fanwen.jar"

:run
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dsun.reflect.inflationThreshold=2000 %FANWEN_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
